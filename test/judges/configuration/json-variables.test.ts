import { describe, expect, it } from 'vitest';
import { jsonVariables } from '../../../src/judges/configuration/formats/env/json.ts';
import { brief, expectPlaces, faultsIn, only, settings } from './formats.ts';

const NAME = 'CONFIG__DEFAULT__A__B__C';

const read = (json: unknown, indent?: number) => {
  const text = typeof json === 'string' ? json : JSON.stringify(json, null, indent);
  const part = jsonVariables.read(text, 0);
  if (part) expectPlaces(text, part);
  return part;
};

describe('variables in JSON', () => {
  it.each([
    ['an exported environment', { PATH: '/bin', [NAME]: 'x' }],
    ['an object below a name', { Environment: { Variables: { [NAME]: 'x' } } }],
    ['docker inspect', [{ Id: 'a', Config: { Env: ['PATH=/bin', `${NAME}=x`] } }]],
    ['GitLab', [{ variable_type: 'env_var', key: NAME, value: 'x', environment_scope: '*' }]],
    ['GitHub', { total_count: 1, variables: [{ name: NAME, value: 'x' }] }],
    [
      'a task of ECS',
      { containerDefinitions: [{ name: 'php', environment: [{ name: NAME, value: 'x' }] }] },
    ],
  ])('are read: %s', (_, json) => {
    for (const indent of [undefined, 2]) {
      const text = JSON.stringify(json, null, indent);
      const part = read(text);
      expect(part?.format).toBe('F-ENV');
      expect(settings(part)).toEqual([[NAME, 'x']]);
      const { named, valued } = only(part);
      expect([text.slice(...named), text.slice(...valued)]).toEqual([NAME, 'x']);
    }
  });

  it('are those of Kubernetes, with Base64 in a Secret only', () => {
    const data = { [NAME]: btoa('x') };
    const list = {
      apiVersion: 'v1',
      kind: 'List',
      items: [
        { kind: 'Secret', data },
        { kind: 'ConfigMap', data },
        { kind: 'Secret', stringData: data },
      ],
    };
    expect(read(list)?.format).toBe('F-K8S');
    expect(settings(read(list)).map(([, value]) => value)).toEqual(['x', btoa('x'), btoa('x')]);
    const clear = JSON.stringify({ apiVersion: 'v1', kind: 'Secret', data: { [NAME]: 'x y' } });
    expect(faultsIn(clear, read(clear))).toEqual(['base64: x y']);
    const container = { name: NAME, valueFrom: { secretKeyRef: { name: 'a', key: 'b' } } };
    expect(settings(read([container]))).toEqual([[NAME, '<hidden reference>']]);
  });

  it('have the flags of a cloud project', () => {
    const variable = {
      name: `env:${NAME}`,
      value: 'x',
      is_json: false,
      visible_build: true,
      level: 'project',
    };
    const part = read([variable]);
    expect(part?.format).toBe('F-VARS');
    expect(only(part).flags).toEqual({ json: false, build: true, level: 'project' });
    const sensitive = read([{ name: `env:${NAME}`, is_sensitive: true }]);
    expect(brief(only(sensitive).value)).toBe('<hidden mask>');
  });

  it('are those of one environment of GitLab', () => {
    const of = (value: string, environment_scope: string) => ({
      key: NAME,
      value,
      environment_scope,
    });
    const list = [of('a', '*'), of('b', 'production'), of('c', 'staging'), of('d', 'production')];
    expect(settings(read(list)).map(([, value]) => value)).toEqual(['a', 'b', 'd']);
  });

  it('may be numbers, null or a text that is cut', () => {
    const part = read(`{"${NAME}":12,"${NAME}_D":null,"${NAME}_E":"ab`);
    expect(settings(part).map(([, value]) => value)).toEqual(['12', '<null>', '<partial end>']);
    expect(part?.entries[0]?.flags).toEqual({ type: 'number' });
    expect(part?.faults.map(({ kind }) => kind)).toEqual(['json-broken']);
  });

  it('are none in other JSON', () => {
    expect(read({ name: 'shop', value: 'x', version: '1' })).toBeUndefined();
    expect(read({ services: { php: { environment: { [NAME]: 'x' } } } })).toBeUndefined();
    expect(read(['a=b', 1, [null]])).toBeUndefined();
    expect(read('[root@web ~]# x')).toBeUndefined();
  });
});
