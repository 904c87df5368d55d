/** What the root of the document says about its language. */
const MARKS = ['dates', 'firstDay'] as const;

/** Notes on an element what the document says about the language that it shows. */
export function noteLanguage(element: HTMLElement): void {
  const root = document.documentElement;
  element.dataset['language'] = root.lang;
  element.dataset['title'] = document.title;
  element.dir = root.dir;
  for (const mark of MARKS) element.dataset[mark] = root.dataset[mark] ?? '';
}

/** Makes the document say about its language what is noted on an element. */
export function takeLanguage({ dataset, dir }: HTMLElement): void {
  const root = document.documentElement;
  root.lang = dataset['language'] ?? '';
  root.dir = dir;
  for (const mark of MARKS) root.dataset[mark] = dataset[mark] ?? '';
  document.title = dataset['title'] ?? '';
}
