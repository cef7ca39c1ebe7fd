// Many small questions as few large ones.

/** The items in groups of at most `size`. */
export function inGroups<T>(items: readonly T[], size: number): T[][] {
  const groups: T[][] = [];
  for (let i = 0; i < items.length; i += size) groups.push(items.slice(i, i + size));
  return groups;
}

const MAX_PAGES = 1000;

/** Reads a list page by page: `next` makes the address of the following page out of one, and nothing after the last. */
export async function readPages<Page>(
  first: string,
  read: (url: string) => Promise<Page>,
  next: (page: Page, url: string) => string | undefined,
): Promise<Page[]> {
  const pages: Page[] = [];
  const seen = new Set<string>();
  let url: string | undefined = first;
  // A system that sends us around in circles is left at the second round, and one that never ends at some time.
  while (url !== undefined && !seen.has(url) && pages.length < MAX_PAGES) {
    seen.add(url);
    const page: Page = await read(url);
    pages.push(page);
    url = next(page, url);
  }
  return pages;
}

interface Waiting<Question, Answer> {
  readonly question: Question;
  readonly signal: AbortSignal;
  resolve(answer: Answer): void;
  reject(thrown: unknown): void;
}

/** Collects what is asked within a tick and answers it together. A group is called off when nobody in it waits any more. */
export function batched<Question, Answer>(
  answerAll: (questions: readonly Question[], signal: AbortSignal) => Promise<readonly Answer[]>,
  size: number,
): (question: Question, signal: AbortSignal) => Promise<Answer> {
  let waiting: Waiting<Question, Answer>[] = [];

  const answerGroup = async (group: readonly Waiting<Question, Answer>[]): Promise<void> => {
    const calledOff = new AbortController();
    const leave = (): void => {
      if (group.every(({signal}) => signal.aborted)) calledOff.abort();
    };
    for (const {signal} of group) signal.addEventListener('abort', leave);
    try {
      const answers = await answerAll(
        group.map(({question}) => question),
        calledOff.signal,
      );
      group.forEach(({resolve}, i) => resolve(answers[i] as Answer));
    } catch (thrown) {
      for (const {reject} of group) reject(thrown);
    } finally {
      for (const {signal} of group) signal.removeEventListener('abort', leave);
    }
  };

  const flush = (): void => {
    const asked = waiting.filter(({signal}) => !signal.aborted);
    waiting = [];
    for (const group of inGroups(asked, size)) void answerGroup(group);
  };

  return (question, signal) =>
    new Promise((resolve, reject) => {
      if (signal.aborted) return reject(signal.reason);
      signal.addEventListener('abort', () => reject(signal.reason), {once: true});
      if (!waiting.length) setTimeout(flush);
      waiting.push({question, signal, resolve, reject});
    });
}
