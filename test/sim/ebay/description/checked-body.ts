import type { Amount } from '../amount';
import type { Checked } from './body';

/** Reads members of a body that has been checked against its description. */
export class CheckedBody {
  constructor(private readonly members: { [member: string]: Checked }) {}

  /** The text of a string, id, number or Text member; '' when it was left out. */
  text(member: string): string {
    const value = this.members[member];
    if (typeof value === 'string') return value;
    if (value !== undefined && typeof value === 'object' && !(value instanceof Date) && !Array.isArray(value)) {
      const content = value.content;
      return typeof content === 'string' ? content : '';
    }
    return '';
  }

  flag(member: string): boolean | undefined {
    const value = this.members[member];
    return typeof value === 'boolean' ? value : undefined;
  }

  moment(member: string): Date | undefined {
    const value = this.members[member];
    return value instanceof Date ? value : undefined;
  }

  has(member: string): boolean {
    return this.members[member] !== undefined;
  }

  amount(member: string): Amount | undefined {
    const value = this.object(member);
    return value.has('value') ? { amount: value.text('value'), currency: value.text('currency') } : undefined;
  }

  object(member: string): CheckedBody {
    const value = this.members[member];
    const isObject = typeof value === 'object' && !(value instanceof Date) && !Array.isArray(value);
    return new CheckedBody(isObject ? value : {});
  }

  list(member: string): CheckedBody[] {
    const value = this.members[member];
    if (!Array.isArray(value)) return [];
    return value.flatMap((each) =>
      typeof each === 'object' && !(each instanceof Date) && !Array.isArray(each) ? [new CheckedBody(each)] : [],
    );
  }
}
