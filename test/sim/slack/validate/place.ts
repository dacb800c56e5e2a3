import type { Finding, Surface } from './finding';

const shown = (value: unknown): string => {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'undefined');
  return text.length > 80 ? `${text.slice(0, 77)}...` : text;
};

/** Where in the payload a rule looks, and where it reports. */
export class Place {
  constructor(
    readonly pointer: string,
    readonly surface: Surface,
    readonly findings: Finding[],
  ) {}

  at(key: string | number): Place {
    return new Place(`${this.pointer}/${key}`, this.surface, this.findings);
  }

  fails(type: string, expected: readonly (string | number)[], got: unknown, message: string): void {
    const constraint = { type, expected: expected.map(String), got: shown(got) };
    this.findings.push({ pointer: this.pointer, code: 'failed_constraint', message, constraint });
  }

  lacks(field: string): void {
    this.findings.push({ pointer: this.pointer, code: 'missing_field', message: `missing required field: ${field}` });
  }

  hasUnknown(field: string): void {
    const message = `no more fields are allowed here: ${field}`;
    this.findings.push({ pointer: `${this.pointer}/${field}`, code: 'unknown_field', message });
  }
}

export type Rule = (value: unknown, place: Place) => void;
