/** Ids as eBay spells them, the same in every run with the same seed. */
export class Ids {
  #next: number;

  constructor(seed: number) {
    this.#next = 18_000 + (seed % 1000) * 7;
  }

  #count(): number {
    this.#next += 1;
    return this.#next;
  }

  /** Ten digits, for cancellations, returns, inquiries, cases and files. */
  request(): string {
    return String(5_000_000_000 + this.#count());
  }

  order(): string {
    const count = this.#count();
    const two = String(10 + (count % 27));
    return `${two}-${String(count % 100_000).padStart(5, '0')}-${10_000 + ((count * 7919) % 89_999)}`;
  }

  item(): string {
    return String(250_000_000_000 + this.#count() * 31);
  }

  transaction(): string {
    return String(10_050_000_000_000 + this.#count() * 17);
  }
}
