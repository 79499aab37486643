import type { Id } from "../wire";
import type { Kept, Outbox } from "./outbox";
import { SealedRows } from "./sealedRows";

/** Unsent work of a person in a room, sealed in this browser's store. */
export class EncryptedOutbox implements Outbox {
  private constructor(private readonly sealed: SealedRows) {}

  /** `secret` is base 64 of 32 bytes, from the session. */
  static async open(secret: string, personId: Id, roomId: Id): Promise<EncryptedOutbox> {
    return new EncryptedOutbox(await SealedRows.open(secret, `${personId}/${roomId}`));
  }

  async load(): Promise<readonly Kept[]> {
    return (await this.sealed.all()).map(({ content }) => content as Kept);
  }

  async put(kept: Kept): Promise<void> {
    await this.sealed.put(kept.command.commandId, kept);
  }

  async remove(commandId: Id): Promise<void> {
    await this.sealed.remove(commandId);
  }

  async clear(): Promise<void> {
    await this.sealed.clear();
  }
}
