import type { Id } from "../wire";
import type { Kept, Outbox } from "./outbox";

const Database = "caseroom-outbox";
const Store = "commands";

interface Row { readonly commandId: Id; readonly box: string; readonly nonce: Uint8Array<ArrayBuffer>;
  readonly sealed: ArrayBuffer }

/**
 * Unsent work in IndexedDB, sealed with AES-256-GCM. The key is derived from a secret that the session gives, cannot
 * be taken out of the page, and is gone with the session: what was sealed under another session is thrown away, not
 * read.
 */
export class EncryptedOutbox implements Outbox {
  private constructor(
    private readonly database: IDBDatabase, private readonly key: CryptoKey, private readonly box: string,
  ) {}

  /** `secret` is base 64 of 32 bytes, from the session. */
  static async open(secret: string, personId: Id, roomId: Id): Promise<EncryptedOutbox> {
    const bytes = Uint8Array.from(atob(secret), (c) => c.charCodeAt(0));
    const base = await crypto.subtle.importKey("raw", bytes, "HKDF", false, ["deriveKey"]);
    const box = `${personId}/${roomId}`;
    const info = new TextEncoder().encode(`caseroom-outbox-v1/${box}`);
    const key = await crypto.subtle.deriveKey(
      { name: "HKDF", hash: "SHA-256", salt: new Uint8Array(), info },
      base, { name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
    return new EncryptedOutbox(await open(), key, box);
  }

  async load(): Promise<readonly Kept[]> {
    // Ids sort as they were made.
    const rows = (await this.rows()).sort((a, b) => (a.commandId < b.commandId ? -1 : 1));
    const opened = await Promise.all(rows.map((row) => this.read(row)));
    return opened.filter((kept) => kept !== undefined);
  }

  async put(kept: Kept): Promise<void> {
    const { commandId } = kept.command;
    const nonce = crypto.getRandomValues(new Uint8Array(12));
    const content = new TextEncoder().encode(JSON.stringify(kept));
    const way = { name: "AES-GCM", iv: nonce, additionalData: this.about(commandId) };
    const sealed = await crypto.subtle.encrypt(way, this.key, content);
    const row: Row = { commandId, box: this.box, nonce, sealed };
    await asked(this.store("readwrite").put(row));
  }

  async remove(commandId: Id): Promise<void> {
    await asked(this.store("readwrite").delete(commandId));
  }

  async clear(): Promise<void> {
    await Promise.all((await this.rows()).map((row) => this.remove(row.commandId)));
  }

  private async rows(): Promise<Row[]> {
    return (await asked<Row[]>(this.store("readonly").getAll())).filter((row) => row.box === this.box);
  }

  private async read(row: Row): Promise<Kept | undefined> {
    try {
      const content = await crypto.subtle.decrypt(
        { name: "AES-GCM", iv: row.nonce, additionalData: this.about(row.commandId) }, this.key, row.sealed);
      return JSON.parse(new TextDecoder().decode(content)) as Kept;
    } catch {
      await this.remove(row.commandId);
      return undefined;
    }
  }

  private about(commandId: Id): Uint8Array<ArrayBuffer> {
    return new TextEncoder().encode(`${this.box}/${commandId}`);
  }

  private store(mode: IDBTransactionMode): IDBObjectStore {
    return this.database.transaction(Store, mode).objectStore(Store);
  }
}

/** Throws away all unsent work of everybody in this browser: at sign-out. */
export async function clearOutboxes(): Promise<void> {
  const database = await open();
  await asked(database.transaction(Store, "readwrite").objectStore(Store).clear());
  database.close();
}

async function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(Database, 1);
  request.onupgradeneeded = () => { request.result.createObjectStore(Store, { keyPath: "commandId" }); };
  return asked(request);
}

function asked<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => { resolve(request.result); };
    request.onerror = () => { reject(request.error ?? new Error("The browser's store failed.")); };
  });
}
