import { Ajv } from 'ajv';

/**
 * The parts of SARIF 2.1.0 that a report has, as the OASIS schema describes them. What the schema does not require, but
 * viewers do, is required here as well. Nothing else is allowed, so there is no place for a snippet.
 */
const text = {
  type: 'object',
  required: ['text'],
  additionalProperties: false,
  properties: { text: { type: 'string', minLength: 1 } },
};
const level = { enum: ['note', 'warning', 'error'] };
const count = { type: 'integer', minimum: 1 };
const artifactLocation = {
  type: 'object',
  required: ['uri'],
  additionalProperties: false,
  properties: { uri: { type: 'string', pattern: "^(?:[\\w.~!'()*-]|%[0-9A-F]{2})+$" } },
};
const object = (properties: Readonly<Record<string, object>>) => ({
  type: 'object',
  required: Object.keys(properties),
  additionalProperties: false,
  properties,
});
const list = (items: object) => ({ type: 'array', minItems: 1, items });
const fix = object({
  artifactChanges: list(
    object({
      artifactLocation,
      replacements: list(
        object({
          deletedRegion: object({ startLine: count, startColumn: count, endColumn: count }),
          insertedContent: object({ text: { type: 'string', minLength: 1 } }),
        }),
      ),
    }),
  ),
});
const location = {
  type: 'object',
  required: ['physicalLocation'],
  additionalProperties: false,
  properties: {
    id: { type: 'integer', minimum: 0 },
    message: text,
    physicalLocation: {
      type: 'object',
      required: ['artifactLocation', 'region'],
      additionalProperties: false,
      properties: {
        artifactLocation,
        region: {
          type: 'object',
          required: ['startLine', 'startColumn'],
          additionalProperties: false,
          properties: { startLine: count, startColumn: count },
        },
      },
    },
  },
};
const rule = {
  type: 'object',
  required: ['id', 'shortDescription', 'help', 'helpUri', 'defaultConfiguration', 'properties'],
  additionalProperties: false,
  properties: {
    id: { type: 'string', pattern: '^[a-z0-9-]+/[a-z0-9-]+$' },
    shortDescription: text,
    fullDescription: text,
    help: text,
    helpUri: { type: 'string', pattern: '^https?://' },
    defaultConfiguration: {
      type: 'object',
      required: ['level'],
      additionalProperties: false,
      properties: { level },
    },
    properties: { type: 'object', additionalProperties: { type: 'string' } },
  },
};
const result = {
  type: 'object',
  required: ['ruleId', 'ruleIndex', 'level', 'message', 'locations', 'partialFingerprints'],
  additionalProperties: false,
  properties: {
    ruleId: { type: 'string' },
    ruleIndex: { type: 'integer', minimum: 0 },
    level,
    message: text,
    locations: { type: 'array', maxItems: 1, items: location },
    relatedLocations: { type: 'array', uniqueItems: true, items: location },
    fixes: { type: 'array', uniqueItems: true, items: fix },
    partialFingerprints: { type: 'object', additionalProperties: { type: 'string' } },
    properties: { type: 'object', additionalProperties: { type: 'string' } },
  },
};
const schema = {
  type: 'object',
  required: ['$schema', 'version', 'runs'],
  additionalProperties: false,
  properties: {
    $schema: { type: 'string' },
    version: { const: '2.1.0' },
    runs: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['tool', 'columnKind', 'results'],
        additionalProperties: false,
        properties: {
          tool: {
            type: 'object',
            required: ['driver'],
            additionalProperties: false,
            properties: {
              driver: {
                type: 'object',
                required: ['name', 'rules'],
                additionalProperties: false,
                properties: {
                  name: { type: 'string' },
                  rules: { type: 'array', uniqueItems: true, items: rule },
                },
              },
            },
          },
          columnKind: { const: 'unicodeCodePoints' },
          results: { type: 'array', items: result },
        },
      },
    },
  },
};

const validate = new Ajv({ allErrors: true }).compile(schema);

/** What is wrong with a report in SARIF; nothing if it is valid. */
export function sarifFaults(report: unknown): readonly string[] {
  validate(report);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
