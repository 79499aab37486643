import type { Id } from "../wire";
import type { Kept, Outbox } from "./outbox";

/**
 * Keeps what has become of each command: a later state never lands on the disk before an earlier one. Nothing here
 * fails: without room on the disk the work lives as long as the page, and the server takes it all the same.
 */
export class OutboxWriter {
  private readonly writing = new Map<Id, Promise<void>>();

  constructor(private readonly outbox: Outbox) {}

  load(): Promise<readonly Kept[]> {
    return this.outbox.load().catch(() => []);
  }

  put(kept: Kept): Promise<void> {
    return this.write(kept.command.commandId, () => this.outbox.put(kept));
  }

  remove(commandId: Id): Promise<void> {
    return this.write(commandId, () => this.outbox.remove(commandId));
  }

  /** Whatever is on its way there is gone too. */
  async clear(): Promise<void> {
    await Promise.all(this.writing.values());
    await this.outbox.clear().catch(() => undefined);
  }

  private write(commandId: Id, what: () => Promise<void>): Promise<void> {
    const before = this.writing.get(commandId) ?? Promise.resolve();
    const written: Promise<void> = before.then(what).catch(() => undefined).then(() => {
      if (this.writing.get(commandId) === written) { this.writing.delete(commandId); }
    });
    this.writing.set(commandId, written);
    return written;
  }
}
