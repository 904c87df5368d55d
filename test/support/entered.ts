/** What a reader may have copied and paste into search by mistake: made up, one of each kind. */
export const ENTERED: readonly string[] = [
  '0f1e2d3c4b5a69788796a5b4c3d2e1f0',
  '0f1e2d3c4b5a69788796a5b',
  'MIIEvQIBADANBgkqhkiG9w0',
  'AKIAIOSFODNN7EXAMPLE',
  'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
  'qwmzkxplvtrbnhyfgjcdsaeuioqwmzkx',
  '3f2b8c1e-9d4a-4e6f-8a7b-1c2d3e4f5a6b',
  'Tr0ub4dor&3',
  'P@ss-w0rd: 2026!',
  'jane.doe@example.com',
  'ghp_16C7e42F292c6912E7710c838347Ae178B4a',
  'kanarienvogel4711',
];

/** A value with damage from copying: spaces, invisible characters, signs between its groups, full width. */
export function inDisguise(value: string): readonly string[] {
  const groups = value.match(/.{1,4}/gs) ?? [];
  const wide = value.replace(/[!-~]/g, (character) =>
    String.fromCharCode(character.charCodeAt(0) + 0xfee0),
  );
  return [
    ...SEPARATORS.map((separator) => groups.join(separator)),
    ...SEPARATORS.map((separator) => [...value].join(separator)),
    wide,
    value.toUpperCase(),
  ];
}

const SEPARATORS = ['', ' ', '\u00a0', '\u200b', '\u00ad', ':', '.', '-', '\n', ', '];
