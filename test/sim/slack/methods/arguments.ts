import { isObject, type JsonObject, parseJson } from '../json';
import { ApiError } from './method';

/** Arguments of a call: form fields are strings in which objects are written as JSON. */
export class Arguments {
  constructor(readonly given: JsonObject) {}

  has(name: string): boolean {
    const value = this.given[name];
    return value !== undefined && value !== null && value !== '';
  }

  text(name: string): string {
    const value = this.given[name];
    if (typeof value === 'string') return value;
    return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
  }

  flag(name: string): boolean {
    return ['true', '1'].includes(this.text(name));
  }

  number(name: string, otherwise: number): number {
    const value = Number(this.text(name));
    return this.has(name) && Number.isFinite(value) ? value : otherwise;
  }

  /** The parsed value of a JSON argument; undefined when it was not given. */
  json(name: string, problem: string): unknown {
    if (!this.has(name)) return undefined;
    const value = this.given[name];
    if (typeof value !== 'string') return value;
    const parsed = parseJson(value);
    if (parsed === undefined) throw new ApiError(problem);
    return parsed;
  }

  object(name: string, problem: string): JsonObject | undefined {
    const value = this.json(name, problem);
    if (value !== undefined && !isObject(value)) throw new ApiError(problem);
    return value;
  }

  list(name: string): string[] {
    return this.text(name)
      .split(',')
      .map((each) => each.trim())
      .filter((each) => each !== '');
  }
}
