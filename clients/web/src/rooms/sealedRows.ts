const Database = "caseroom-outbox";
const Store = "commands";

interface Row { readonly commandId: string; readonly box: string; readonly nonce: Uint8Array<ArrayBuffer>;
  readonly sealed: ArrayBuffer;
  /** Milliseconds since 1970 after which it is thrown away, whoever's it is; without it, at the latest at sign-out. */
  readonly until?: number }

/** What was sealed, opened again. */
export interface Opened { readonly id: string; readonly content: unknown }

/**
 * Rows in IndexedDB, sealed with AES-256-GCM. The key is derived from a secret that the session gives, cannot be taken
 * out of the page, and is gone with the session: what was sealed under another session is thrown away, not read.
 */
export class SealedRows {
  private constructor(
    private readonly database: IDBDatabase, private readonly key: CryptoKey, private readonly box: string,
  ) {}

  /** `secret` is base 64 of 32 bytes, from the session; `box` is who and what the rows are for. */
  static async open(secret: string, box: string): Promise<SealedRows> {
    const bytes = Uint8Array.from(atob(secret), (c) => c.charCodeAt(0));
    const base = await crypto.subtle.importKey("raw", bytes, "HKDF", false, ["deriveKey"]);
    const info = new TextEncoder().encode(`caseroom-outbox-v1/${box}`);
    const key = await crypto.subtle.deriveKey(
      { name: "HKDF", hash: "SHA-256", salt: new Uint8Array(), info },
      base, { name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
    return new SealedRows(await open(), key, box);
  }

  /** By their ids, which sort as they were made. */
  async all(): Promise<readonly Opened[]> {
    const rows = (await this.rows()).sort((a, b) => (a.commandId < b.commandId ? -1 : 1));
    const opened = await Promise.all(rows.map((row) => this.read(row)));
    return opened.filter((each) => each !== undefined);
  }

  async put(id: string, content: unknown, until?: number): Promise<void> {
    const nonce = crypto.getRandomValues(new Uint8Array(12));
    const way = { name: "AES-GCM", iv: nonce, additionalData: this.about(id) };
    const sealed = await crypto.subtle.encrypt(
      way, this.key, new TextEncoder().encode(JSON.stringify(content)));
    const row: Row = { commandId: id, box: this.box, nonce, sealed, ...(until === undefined ? {} : { until }) };
    await asked(this.store("readwrite").put(row));
  }

  async remove(id: string): Promise<void> {
    await asked(this.store("readwrite").delete(id));
  }

  async clear(): Promise<void> {
    await Promise.all((await this.rows()).map((row) => this.remove(row.commandId)));
  }

  private async rows(): Promise<Row[]> {
    return (await asked<Row[]>(this.store("readonly").getAll())).filter((row) => row.box === this.box);
  }

  private async read(row: Row): Promise<Opened | undefined> {
    try {
      const content = await crypto.subtle.decrypt(
        { name: "AES-GCM", iv: row.nonce, additionalData: this.about(row.commandId) }, this.key, row.sealed);
      return { id: row.commandId, content: JSON.parse(new TextDecoder().decode(content)) as unknown };
    } catch {
      await this.remove(row.commandId);
      return undefined;
    }
  }

  private about(id: string): Uint8Array<ArrayBuffer> {
    return new TextEncoder().encode(`${this.box}/${id}`);
  }

  private store(mode: IDBTransactionMode): IDBObjectStore {
    return this.database.transaction(Store, mode).objectStore(Store);
  }
}

/** Throws away all sealed rows of everybody in this browser: at sign-out. */
export async function clearSealed(): Promise<void> {
  const database = await open();
  await asked(database.transaction(Store, "readwrite").objectStore(Store).clear());
  database.close();
}

/** Throws away what was to be kept no longer than this moment, whoever's it is: no key is needed for that. */
export async function dropPast(now: number): Promise<void> {
  const database = await open();
  const store = database.transaction(Store, "readwrite").objectStore(Store);
  const past = (await asked<Row[]>(store.getAll())).filter(({ until = Infinity }) => until <= now);
  await Promise.all(past.map(({ commandId }) => asked(store.delete(commandId))));
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
