import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchFold } from '../../src/engine/search/fold.ts';
import { anyText } from '../support/any-text.ts';

const fold = searchFold('鑰钥體体');
const folded = (text: string) => fold(text).text;

describe('what search treats as the same', () => {
  it.each([
    ['case', 'API Portal', 'api portal'],
    ['full width', 'ＡＰＩ　Ｐｏｒｔａｌ', 'API Portal'],
    ['half-width katakana with sound marks', 'ﾃﾞｰﾀｽﾍﾟｰｽ', 'データスペース'],
    ['sound marks typed separately', 'か\u3099き\u3099', 'がぎ'],
    ['hiragana and katakana', 'さーばー', 'サーバー'],
    ['the long-vowel mark', 'サーバ', 'サーバー'],
    ['accents', 'clé privée', 'cle privee'],
    ['accents typed separately', 'cle\u0301', 'clé'],
    ['apostrophes', 'l’espace', "l'espace"],
    ['ligatures', 'ﬁle', 'file'],
    ['hyphens', 'pare‑feu', 'pare-feu'],
    ['spaces next to ideographs', 'API 金鑰', 'API金鑰'],
    ['several spaces', 'data\n\t space', 'data space'],
    ['invisible characters', 'key\u200b\ufeff', 'key'],
    ['the other script', '金鑰', '金钥'],
  ])('%s', (_, one, other) => expect(folded(one)).toBe(folded(other)));

  it('and what is different: sound marks of kana, spaces between words', () => {
    expect(folded('かき')).not.toBe(folded('がき'));
    expect(folded('data space')).not.toBe(folded('dataspace'));
  });
});

const text = anyText({ maxLength: 40 });

it('folding twice changes nothing', () => {
  fc.assert(
    fc.property(text, (entered) => {
      expect(folded(folded(entered))).toBe(folded(entered));
    }),
  );
});

it('knows where each folded unit comes from, in order', () => {
  fc.assert(
    fc.property(text, (entered) => {
      const { text: result, from } = fold(entered);
      expect(from.length).toBe(result.length);
      expect(from).toEqual([...from].sort((one, other) => one - other));
      expect(from.every((at) => at >= 0 && at < entered.length)).toBe(true);
    }),
  );
});
