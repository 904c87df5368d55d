import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emailFault } from '../../src/judges/email/email.ts';
import { emailAddress } from '../../src/judges/email/email-address.ts';
import { anyText } from '../support/any-text.ts';
import { times } from '../support/extent.ts';
import { wrappings } from '../support/wrappings.ts';

const judge = (value: string) => emailAddress.judge({ value }, {}).findings;
const messages = (value: string) =>
  judge(value)
    .map(({ message }) => message)
    .filter((message) => message !== 'contact-only');
const repair = (message: string, value: string) =>
  emailAddress.repair(message, { value }, {})?.['value'];

const long = (count: number) => 'a'.repeat(count);
/** A domain with this many characters, in parts of at most 60. */
const domainOf = (count: number) => {
  const rest = count - 4;
  const parts = Array.from({ length: Math.ceil(rest / 50) }, (_, index) =>
    long(Math.min(50, rest - index * 50) - (index === 0 ? 0 : 1) || 1),
  );
  return `${parts.join('.')}.com`;
};

describe('B-MAIL-1: the vectors that were run through PHP, class by class', () => {
  it.each([
    ['empty', '', 'empty'],
    ['only spaces', ' \u3000\u200b', 'blank'],
    ['a domain without a dot', 'shop@localhost', 'no-dot-in-domain'],
    ['a local part that is not ASCII', 'jörg@example.com', 'non-ascii'],
    ['a domain that is not ASCII', 'shop@bücher.example', 'non-ascii-domain'],
    ['a full-width at sign', 'shop＠example.com', 'full-width'],
    ['a display name', 'Shop <shop@example.com>', 'display-name'],
    ['two addresses', 'shop@example.com, info@example.com', 'several-addresses'],
    ['a link', 'mailto:shop@example.com', 'mailto'],
    ['a space before', ' shop@example.com', 'outer-blanks'],
    ['a space after', 'shop@example.com ', 'outer-blanks'],
    ['a line break after', 'shop@example.com\n', 'outer-blanks'],
  ])('%s', (_, value, expected) => {
    expect(messages(value)).toEqual([expected]);
    expect(judge(value)[0]?.level).toBe('error');
  });
});

describe('what PHP accepts', () => {
  it.each([
    'shop@example.com',
    'SHOP@EXAMPLE.COM',
    'a@b.co',
    'first.last@example.co.uk',
    'shop+amazon@example.com',
    "o'hara@example.com",
    '!#$%&*+-/=?^_`{|}~@example.com',
    '1@example.com',
    '-@example.com',
    'shop@1.com',
    'shop@a-b.com',
    'shop@a--b.com',
    'shop@xn--bcher-kva.example',
    'shop@example.xn--p1ai',
    'shop@example.c',
    'shop@example.c0m',
    'shop@example.co-m',
    `${long(64)}@example.com`,
    `a@${long(63)}.com`,
    `${long(64)}@${domainOf(189)}`,
  ])('%s', (value) => {
    expect(emailFault(value)).toBeUndefined();
    expect(messages(value)).toEqual([]);
  });

  it.each([
    '"shop"@example.com',
    '"a.b"@example.com',
    '"a\\ b"@example.com',
    '"a\\"b"@example.com',
    '"a@b"@example.com',
    '""@example.com',
    '"a".b@example.com',
  ])('with a note about quotation marks: %s', (value) => {
    expect(messages(value)).toEqual(['quoted-local-part']);
    expect(judge(value)[0]?.level).toBe('note');
  });

  it.each([
    'shop@[192.0.2.1]',
    'shop@[IPv6:2001:db8::1]',
    'shop@[IPv6:1:2:3:4:5:6:7:8]',
    'shop@[IPv6:::]',
    'shop@[IPv6:::192.0.2.1]',
    'shop@[IPv6:1:2:3:4:5:6:192.0.2.1]',
  ])('with a warning about an IP address: %s', (value) => {
    expect(messages(value)).toEqual(['address-literal']);
    expect(judge(value)[0]?.level).toBe('warning');
  });

  it('says what the address is for, when the reader is done (B-MAIL-2)', () => {
    expect(judge('shop@example.com').map(({ message }) => message)).toEqual(['contact-only']);
    expect(emailAddress.messages['contact-only']).toMatchObject({ level: 'note', onSubmit: true });
  });
});

describe('what PHP refuses', () => {
  it.each([
    ['shop', 'no-at'],
    ['shop.example.com', 'no-at'],
    ['@', 'local-part-missing'],
    ['@example.com', 'local-part-missing'],
    ['shop@', 'domain-missing'],
    ['shop@@example.com', 'several-at-signs'],
    ['shop@lyon@example.com', 'several-at-signs'],
    ['.shop@example.com', 'local-dots'],
    ['shop.@example.com', 'local-dots'],
    ['sh..op@example.com', 'local-dots'],
    ['sh(o)p@example.com', 'local-character'],
    ['sh,op@example.com', 'local-character'],
    ['sh;op@example.com', 'local-character'],
    ['sh:op@example.com', 'local-character'],
    ['sh\\op@example.com', 'local-character'],
    ['sh[o]p@example.com', 'local-character'],
    ['a"b"@example.com', 'local-quotes'],
    ['"ab@example.com', 'local-quotes'],
    ['"a"b@example.com', 'local-quotes'],
    ['"a b"@example.com', 'inner-blank'],
    ['sh op@example.com', 'inner-blank'],
    ['shop @example.com', 'inner-blank'],
    ['shop@ example.com', 'inner-blank'],
    ['shop@exam ple.com', 'inner-blank'],
    [`${long(65)}@example.com`, 'local-too-long'],
    ['shop@com', 'no-dot-in-domain'],
    ['shop@.com', 'domain-dots'],
    ['shop@example..com', 'domain-dots'],
    ['shop@exam_ple.com', 'domain-character'],
    ['shop@example.com/shop', 'domain-character'],
    ['shop@exa!mple.com', 'domain-character'],
    ['shop@example.com:25', 'domain-character'],
    ['shop@-example.com', 'domain-hyphen'],
    ['shop@example-.com', 'domain-hyphen'],
    ['shop@example.com-', 'domain-hyphen'],
    ['shop@a.-b.com', 'domain-hyphen'],
    [`a@${long(64)}.com`, 'domain-label-too-long'],
    ['shop@192.0.2.1', 'domain-ends-in-number'],
    ['shop@example.1', 'domain-ends-in-number'],
    ['shop@example.1com', 'domain-ends-in-number'],
    ['shop@[192.0.2]', 'broken-address-literal'],
    ['shop@[192.0.2.256]', 'broken-address-literal'],
    ['shop@[192.0.2.01]', 'broken-address-literal'],
    ['shop@[2001:db8::1]', 'broken-address-literal'],
    ['shop@[IPv6:1:2:3:4:5:6:7]', 'broken-address-literal'],
    ['shop@[IPv6:1::2::3]', 'broken-address-literal'],
    ['shop@[IPv6:12345::1]', 'broken-address-literal'],
    ['shop@[192.0.2.1', 'broken-address-literal'],
    [`${long(64)}@${domainOf(190)}`, 'address-too-long'],
    ['аmazon@example.com', 'non-ascii'],
    ['店@example.com', 'non-ascii'],
    ['shop@例え.jp', 'non-ascii-domain'],
    ['shop@example。com', 'non-ascii-domain'],
    ['sh\u200bop@example.com', 'invisible-character'],
    ['\ufeffshop@example.com', 'invisible-character'],
    ['shop@example.com\u00a0', 'invisible-character'],
    ['ｓｈｏｐ@example.com', 'full-width'],
    ['shop@example．com', 'full-width'],
    ['shop@example.com\u3000', 'full-width'],
    ['"shop@example.com"', 'quoted'],
    ['„shop@example.com“', 'quoted'],
    ['「shop@example.com」', 'quoted'],
    ['<shop@example.com>', 'display-name'],
    ['"Shop, Lyon" <shop@example.com>', 'display-name'],
    ['MAILTO:shop@example.com', 'mailto'],
    ['mailto:shop@example.com?subject=Hello', 'mailto'],
    ['shop@example.com.', 'closing-sign'],
    ['shop@example.com,', 'closing-sign'],
    ['shop@example.com)', 'closing-sign'],
    ['shop (at) example.com', 'spelled-out'],
    ['shop[at]example[dot]com', 'spelled-out'],
    ['shop at example dot com', 'spelled-out'],
    ['a@example.com;b@example.com', 'several-addresses'],
    ['a@example.com b@example.com', 'several-addresses'],
    ['a@example.com\nb@example.com', 'several-addresses'],
    ['A <a@example.com>, B <b@example.com>', 'several-addresses'],
  ])('%s', (value, expected) => {
    expect(emailFault(value)).toBeDefined();
    expect(messages(value)).toEqual([expected]);
    expect(judge(value)[0]?.level).toBe('error');
  });

  it('says everything that it finds, outer problems first', () => {
    expect(messages(' ＜mailto:shop@localhost> ')).toEqual([
      'full-width',
      'outer-blanks',
      'display-name',
      'mailto',
      'no-dot-in-domain',
    ]);
  });

  it.each([
    ['jörg@example.com', 'non-ascii', { character: 'ö', position: 2 }, [1, 2]],
    ['shop@𝟘.com', 'non-ascii-domain', { character: '𝟘', position: 6 }, [5, 7]],
    ['Jörg <jö@example.com>', 'non-ascii', { character: 'ö', position: 8 }, [7, 8]],
    ['mailto:a@b@example.com', 'several-at-signs', { position: 9 }, [8, 9]],
    [
      's\u200bhop@exa_mple.com',
      'invisible-character',
      { character: { term: 'zero-width-space' }, position: 2 },
      [1, 2],
    ],
    ['s\u200bhop@exa_mple.com', 'domain-character', { character: '_', position: 10 }, [9, 10]],
    ['a@b..com', 'domain-dots', { position: 5 }, [4, 5]],
    ['.a@b.com', 'local-dots', { position: 1 }, [0, 1]],
    ['a.@b.com', 'local-dots', { position: 2 }, [1, 2]],
    ['a@b.com-', 'domain-hyphen', { position: 8 }, [7, 8]],
    ['a@b-.com', 'domain-hyphen', { position: 4 }, [3, 4]],
    ['a @b.com', 'inner-blank', { position: 2 }, [1, 2]],
    [`${long(65)}@b.com`, 'local-too-long', { count: 65, limit: 64 }, undefined],
    [`a@${long(70)}.com`, 'domain-label-too-long', { count: 70, limit: 63 }, undefined],
  ])('says where: %s, %s', (value, message, args, range) => {
    const found = judge(value).find((finding) => finding.message === message);
    expect(found?.args).toEqual(args);
    expect(found?.range).toEqual(range);
  });
});

describe('repair', () => {
  it.each([
    ['invisible-character', '\ufeffshop\u200b@example.com\u00a0', 'shop@example.com'],
    ['full-width', 'ｓｈｏｐ＠example．com', 'shop@example.com'],
    ['outer-blanks', '\t shop@example.com\n', 'shop@example.com'],
    ['quoted', '“shop@example.com”', 'shop@example.com'],
    ['display-name', 'Shop <shop@example.com>', 'shop@example.com'],
    ['display-name', '＜shop@example.com＞,', 'shop@example.com'],
    ['mailto', 'mailto:shop@example.com?subject=a', 'shop@example.com'],
    ['closing-sign', 'shop@example.com>.', 'shop@example.com'],
    ['spelled-out', 'shop {at} lyon.example (dot) com', 'shop@lyon.example.com'],
    ['inner-blank', 'shop @ example.com', 'shop@example.com'],
  ])('%s', (message, value, expected) => {
    expect(judge(value)).toContainEqual(expect.objectContaining({ message, repairable: true }));
    expect(repair(message, value)).toBe(expected);
  });

  it.each([
    ['several-addresses', 'a@example.com, b@example.com'],
    ['non-ascii', 'jörg@example.com'],
    ['no-dot-in-domain', 'shop@example'],
    ['inner-blank', 'sh op@example'],
    ['local-dots', 'shop.@example.com'],
  ])('leaves %s to the reader', (message, value) => {
    expect(judge(value)).toContainEqual(expect.objectContaining({ message, repairable: false }));
  });
});

describe('an address among other words (P1)', () => {
  it.each([
    'Jane Doe jane@example.com',
    'jane doe jane@example.com',
    'Jane jane@example.com',
    'jane jane@example.com',
    'jane@example.com Jane Doe',
    'jane@example.com (Jane Doe)',
    'Jane Doe (jane@example.com)',
    'Jane Doe [jane@example.com]',
    'Doe, Jane jane@example.com',
    'Doe, Jane <jane@example.com>',
    '"Doe, Jane" <jane@example.com>',
    '"Doe, Jane" jane@example.com',
    'Jane Doe\tjane@example.com',
    'jane@example.com\tjane',
    'Jane Doe\njane@example.com',
    'Jane Doe - jane@example.com',
    'Jane Doe: jane@example.com',
    'Jane Doe;jane@example.com',
    '山田 太郎 jane@example.com',
    '山田　太郎 jane@example.com',
    '山田太郎（jane@example.com）',
    '张三：jane@example.com',
    'jane@example.com 山田太郎',
    'e-mail jane@example.com',
    'email: jane@example.com',
    'email=jane@example.com;',
    'export EMAIL=jane@example.com # orders',
    '"email": "jane@example.com",',
    "'email' => 'jane@example.com',",
    '<email>jane@example.com</email>',
    '| Jane | jane@example.com |',
    '1. jane@example.com',
    '• jane@example.com',
    '**jane@example.com**,',
    '(jane@example.com)',
    'Please write to jane@example.com.',
    'jane@example.com, thank you',
    'Jane Doe <jane@example.com',
    '&lt;jane@example.com&gt;',
  ])('%s', (value) => {
    expect(judge(value)[0]?.level).toBe('error');
    expect(messages(value)).toContain('display-name');
    expect(repair('display-name', value)).toBe('jane@example.com');
    for (const { message, repairable } of judge(value))
      if (repairable && !['full-width', 'outer-blanks'].includes(message))
        expect(repair(message, value)).toBe('jane@example.com');
  });

  it.each([
    'sh op@example.com',
    'jane. doe@example.com',
    'jane- doe@example.com',
    'jane@example.co m',
    'jane@mail.example. com',
    'jane@exam ple.com',
    'sh;op@example.com',
    'sh(o)p@example.com',
    '田中tanaka@example.com',
    'jäne-doe@example.com',
    'jane doe smith@exämple.com',
    'Jane @doe jane@example.com',
  ])('offers nothing if it may be part of the address: %s', (value) => {
    expect(judge(value)[0]?.level).toBe('error');
    expect(judge(value).filter(({ repairable }) => repairable)).toEqual([]);
  });

  it.each([
    'jane @example.com',
    'jane@ example.com',
    'jane @ example.com',
    'jane@example .com',
    'jane@example. com',
    'jane@exam\nple.com',
    'jane@\r\nexample.com',
  ])('removes a space that splits one address: %j', (value) => {
    expect(messages(value)).toEqual(['inner-blank']);
    expect(repair('inner-blank', value)).toBe('jane@example.com');
  });
});

describe('links that open an email (P2)', () => {
  it.each([
    'mailto:orders@example.com',
    'mailto://orders@example.com',
    'MAILTO : orders@example.com',
    'mailto: orders@example.com',
    'mailto:mailto:orders@example.com',
    'mailto:orders@example.com?subject=Hello%20you&body=a@b.com',
    'mailto:orders@example.com?cc=info@example.com',
    'mailto:orders%40example.com',
    'mailto:%6Frders@example.com',
    'mailto:?to=orders@example.com',
    'mailto:?subject=a&amp;to=orders%40example.com',
    'mailto:orders@example.com?subject=Hello you there',
    '<mailto:orders@example.com>',
    '"mailto:orders@example.com"',
    'Orders: mailto:orders@example.com',
  ])('%s', (value) => {
    expect(messages(value)).toContain('mailto');
    for (const { message, repairable } of judge(value))
      if (repairable) expect(repair(message, value)).toBe('orders@example.com');
    expect(repair('mailto', value)).toBe('orders@example.com');
  });

  it('has percent escapes decoded', () => {
    expect(repair('mailto', 'mailto:jane%2Bshop@example.com')).toBe('jane+shop@example.com');
    expect(repair('mailto', 'mailto:%22not%40me%22@example.org')).toBe('"not@me"@example.org');
    expect(repair('mailto', 'mailto:100%@example.com')).toBe('100%@example.com');
  });

  it.each([
    'mailto:a@example.com,b@example.com',
    'mailto:a@example.com?to=b@example.com',
    'mailto:?to=a@example.com,b@example.com',
    'mailto:a@example.com mailto:b@example.com',
  ])('several recipients: %s', (value) => {
    expect(judge(value)).toMatchObject([{ message: 'several-addresses', repairable: false }]);
  });

  it.each([
    ['//orders@example.com', 'orders@example.com'],
    ['email=orders@example.com', 'orders@example.com'],
    ["'orders@example.com", 'orders@example.com'],
    ['*orders@example.com', 'orders@example.com'],
  ])('warns about what PHP accepts as the start of an address: %s', (value, expected) => {
    expect(judge(value)[0]).toMatchObject({ message: 'stray-start', level: 'warning' });
    expect(repair('stray-start', value)).toBe(expected);
  });

  it.each(['bounce+jane=example.org@example.com', "o'brien@example.com", '_jane_@example.com'])(
    'finds nothing wrong with %s',
    (value) => {
      expect(messages(value)).toEqual([]);
    },
  );
});

describe('one address written twice (P12)', () => {
  it.each([
    'orders@example.com <mailto:orders@example.com>',
    'orders@example.com<mailto:orders@example.com>',
    '[orders@example.com|mailto:orders@example.com]',
    '<mailto:orders@example.com|orders@example.com>',
    '[orders@example.com](mailto:orders@example.com)',
    '[orders@example.com](mailto:orders@example.com?subject=a)',
    '<orders@example.com> orders@example.com',
    'orders@example.com <orders@example.com>',
    '"orders@example.com" <orders@example.com>',
    'orders@example.com orders@example.com',
    'orders@example.com, orders@EXAMPLE.com',
    '<a href="mailto:orders@example.com">orders@example.com</a>',
    "'orders@example.com' <orders@Example.Com>",
  ])('%s', (value) => {
    const repairs = judge(value).flatMap(({ message, repairable }) =>
      repairable ? [repair(message, value)] : [],
    );
    expect(messages(value)).toContain('display-name');
    expect(new Set(repairs)).toEqual(new Set(['orders@example.com']));
  });

  it.each([
    '[a@example.com](mailto:b@example.com)',
    'a@example.com <b@example.com>',
    'Jane@example.com <jane@example.com>',
    'a@localhost, b@example.com',
  ])('two different ones stay two: %s', (value) => {
    expect(judge(value)).toMatchObject([{ message: 'several-addresses', repairable: false }]);
  });
});

it('offers to remove an unpaired quotation mark', () => {
  expect(repair('local-quotes', '"shop@example.com')).toBe('shop@example.com');
  expect(repair('local-quotes', '"a"b@example.com')).toBeUndefined();
});

it('returns exactly the address in any wrapping, or offers nothing', () => {
  const word = fc.stringMatching(/^[a-z][a-z\d]{1,8}$/);
  const address = fc
    .tuple(fc.array(word, { minLength: 1, maxLength: 3 }), word)
    .map(([local, domain]) => `${local.join('.')}@${domain}.com`);
  fc.assert(
    fc.property(address, fc.constantFrom(...wrappings), (value, [before, after]) => {
      const entered = before + value + after;
      const { findings } = emailAddress.judge({ value: entered }, {});
      const stripped = findings.filter(
        ({ message, repairable }) =>
          repairable && !['invisible-character', 'full-width', 'outer-blanks'].includes(message),
      );
      for (const { message } of stripped) expect(repair(message, entered)).toBe(value);
    }),
    { numRuns: times(200, 1000) },
  );
});

it('never joins words that an unusual space separates', () => {
  for (const space of ['\u00a0', '\u2003', '\u202f']) {
    const value = `Jane${space}jane@example.com`;
    expect(repair('invisible-character', value)).toBe('Jane jane@example.com');
    expect(repair('display-name', value)).toBe('jane@example.com');
  }
});

it('never joins words', () => {
  const word = fc.stringMatching(/^[A-Za-z]{2,8}$/);
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 3 }), word, (words, name) => {
      const value = `${words.join(' ')} ${name}@example.com`;
      for (const { message, repairable } of judge(value))
        if (repairable) expect(repair(message, value)).toBe(`${name}@example.com`);
    }),
  );
});

describe('an address with its characters written in another way', () => {
  it.each([
    'jane%40example.com',
    'jane&#64;example.com',
    'jane&#x40;example&#46;com',
    'jane&commat;example&period;com',
    'jane\\u0040example.com',
    'jane=40example.com',
    'jane%40example%2Ecom',
    'jane@example。com',
    'jane＠example。com',
    'jane＠example｡com',
    'jane arobase example point com',
    'jane (arobase) example (point) com',
    'mailto%3Ajane%40example.com',
    'smtp:jane@example.com',
    'sip:jane@example.com',
    '<a href=mailto:jane@example.com>mail us</a>',
    '<a href=mailto:jane@example.com>jane@example.com</a>',
  ])('%s', (value) => {
    let now = value;
    for (let left = 4; left > 0; left -= 1) {
      const found = judge(now).find(({ repairable }) => repairable);
      if (found) now = repair(found.message, now) ?? now;
    }
    expect(now).toBe('jane@example.com');
  });

  it.each(['jane%40', 'jane%41example.com', 'jane at home', 'point com'])(
    'offers nothing for %s',
    (value) => {
      expect(judge(value).filter(({ repairable }) => repairable)).toEqual([]);
    },
  );

  it.each([
    'CONFIG__DEFAULT__TRANS_EMAIL__IDENT_GENERAL__EMAIL=jane@example.com',
    '+jane@example.com',
  ])('warns about a start that is not part of it: %s', (value) => {
    expect(messages(value)).toEqual(['stray-start']);
    expect(repair('stray-start', value)).toBe('jane@example.com');
  });
});

describe('any text', () => {
  const piece = fc.constantFrom(
    ...' \n\u00a0\u200b＠．<>"“”\\.,;:@@@-_é',
    'shop',
    'example.com',
    'mailto:',
    '(at)',
    '[IPv6:',
    '::',
    '192.0.2.1]',
  );
  const text = fc.oneof(anyText(), fc.string({ unit: piece, maxLength: 12 }));

  it('should have an error exactly if PHP refuses it', () => {
    fc.assert(
      fc.property(text, (value) => {
        const refused = value !== '' && emailFault(value) !== undefined;
        expect(
          judge(value).some(({ level, message }) => level === 'error' && message !== 'empty'),
        ).toBe(refused);
      }),
      { numRuns: times(600, 3000) },
    );
  });

  it('should be accepted with every mailbox and domain of plain words', () => {
    const word = fc.stringMatching(/^[a-z][a-z\d]{0,9}$/);
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 4 }),
        word,
        word,
        (local, name, top) => {
          expect(emailFault(`${local.join('.')}@${name}.${top}`)).toBeUndefined();
        },
      ),
    );
  });
});

describe('a repair whose result it would change again', () => {
  it.each(['<@mailto:”mailto:', '=b.c@\nb.c'])('is not offered for %j', (value) => {
    for (const { message, repairable } of emailAddress.judge({ value }, {}).findings) {
      if (!repairable) continue;
      const repaired = emailAddress.repair(message, { value }, {}) ?? {};
      expect({ ...repaired, ...emailAddress.repair(message, { ...repaired }, {}) }).toEqual(
        repaired,
      );
    }
  });
});
