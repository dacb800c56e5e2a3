/** How one character looks; colours by their number of the usual sixteen. */
export interface Look {
  readonly colour?: number | undefined;
  readonly bold?: boolean;
  readonly dim?: boolean;
  readonly underlined?: boolean;
}

export interface Cell {
  readonly sign: string;
  readonly look: Look;
}

const PLAIN: Look = {};

/** The look after one code of ESC [ … m. */
const lookAfter = (look: Look, code: number): Look => {
  if (code === 0) return PLAIN;
  if (code === 1) return { ...look, bold: true };
  if (code === 2) return { ...look, dim: true };
  if (code === 22) return { ...look, bold: false, dim: false };
  if (code === 4) return { ...look, underlined: true };
  if (code === 24) return { ...look, underlined: false };
  if (code >= 30 && code <= 37) return { ...look, colour: code - 30 };
  if (code >= 90 && code <= 97) return { ...look, colour: code - 82 };
  if (code === 39) return { ...look, colour: undefined };
  return look;
};

/** As much of a terminal as prompts need: what a person reads once everything was drawn, redrawn and erased. Keeps what scrolled away. */
export class Screen {
  readonly lines: Cell[][] = [[]];
  private row = 0;
  private column = 0;
  private look: Look = PLAIN;
  private rest = '';

  constructor(private readonly columns: number) {}

  write(output: string): void {
    let left = this.rest + output;
    this.rest = '';
    while (left !== '') {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: a terminal is driven by control characters
      const [sequence = '', words = '', command = ''] = /^\x1b\[([?\d;]*)([A-Za-z])/.exec(left) ?? [];
      if (sequence !== '') this.obey(command, words);
      else if (left.startsWith('\x1b') && left.length < 16) {
        this.rest = left;
        return;
      } else if (!left.startsWith('\x1b')) this.put(left.codePointAt(0) ?? 0);
      left = left.slice(sequence === '' ? String.fromCodePoint(left.codePointAt(0) ?? 0).length : sequence.length);
    }
  }

  text(): string {
    return this.lines
      .map((line) =>
        line
          .map(({ sign }) => sign)
          .join('')
          .trimEnd(),
      )
      .join('\n');
  }

  private line(): Cell[] {
    while (this.lines.length <= this.row) this.lines.push([]);
    return this.lines[this.row] ?? [];
  }

  private put(code: number): void {
    if (code === 13) this.column = 0;
    else if (code === 10) this.row += 1;
    else if (code === 8) this.column = Math.max(0, this.column - 1);
    else if (code >= 32) {
      if (this.column >= this.columns) {
        this.column = 0;
        this.row += 1;
      }
      const line = this.line();
      while (line.length < this.column) line.push({ sign: ' ', look: PLAIN });
      line[this.column] = { sign: String.fromCodePoint(code), look: this.look };
      this.column += 1;
    }
    this.line();
  }

  private obey(command: string, words: string): void {
    const number = Number(words.split(';')[0] || 1);
    if (command === 'A') this.row = Math.max(0, this.row - number);
    else if (command === 'B') this.row += number;
    else if (command === 'C') this.column += number;
    else if (command === 'D') this.column = Math.max(0, this.column - number);
    else if (command === 'G') this.column = number - 1;
    else if (command === 'K') this.erase(words);
    else if (command === 'J') {
      this.line().length = Math.min(this.line().length, this.column);
      this.lines.length = this.row + 1;
    } else if (command === 'm') this.look = words.split(';').map(Number).reduce(lookAfter, this.look);
  }

  private erase(words: string): void {
    const line = this.line();
    if (words === '2') line.length = 0;
    else if (words === '1') for (let at = 0; at < this.column; at += 1) line[at] = { sign: ' ', look: PLAIN };
    else line.length = Math.min(line.length, this.column);
  }
}
