import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const program = process.env["CASEROOM_SERVER_DLL"]
  ?? resolve("../../src/CaseRoom.Server/bin/Debug/net10.0/CaseRoom.Server.dll");

/** The page is given a fetch of its own by the tests; this one stays as it is. */
const plainFetch = globalThis.fetch;

/**
 * The built server as a process of its own, in Development, with folders of its own; it can be killed and started
 * again.
 */
export class RealServer {
  private process: ChildProcess | undefined;
  private output = "";

  private constructor(private readonly folder: string, readonly url: string) {}

  static async start(): Promise<RealServer> {
    const folder = await mkdtemp(join(tmpdir(), "caseroom-web-"));
    const server = new RealServer(folder, `http://localhost:${await freePort()}`);
    await server.restart();
    return server;
  }

  async restart(): Promise<void> {
    this.process = spawn("dotnet", [program, "--urls", this.url], {
      env: {
        ...process.env, ASPNETCORE_ENVIRONMENT: "Development", DOTNET_ENVIRONMENT: "Development",
        CaseRoom__DataPath: join(this.folder, "data"), CaseRoom__KeyPath: join(this.folder, "keys"),
      },
    });
    this.process.stdout?.on("data", (text) => { this.output += String(text); });
    this.process.stderr?.on("data", (text) => { this.output += String(text); });
    while (!(await this.isReady())) {
      if (this.process.exitCode !== null) { throw new Error(`The server stopped: ${this.output}`); }
      await new Promise((next) => { setTimeout(next, 100); });
    }
  }

  /** Ends at once what still runs; a killed one has no exit code. */
  async kill(): Promise<void> {
    const { process } = this;
    if (process === undefined || process.exitCode !== null || process.signalCode !== null) { return; }
    const stopped = new Promise((done) => process.once("exit", done));
    process.kill("SIGKILL");
    await stopped;
  }

  async token(person: string): Promise<string> {
    const answer = await fetch(`${this.url}/demo-idp/token`, {
      method: "POST",
      body: new URLSearchParams({ grant_type: "urn:caseroom:demo-person", client_id: "caseroom-cli", person }),
    });
    return ((await answer.json()) as { access_token: string }).access_token;
  }

  async dispose(): Promise<void> {
    await this.kill();
    await rm(this.folder, { recursive: true });
  }

  private async isReady(): Promise<boolean> {
    return plainFetch(`${this.url}/health/ready`).then((answer) => answer.ok, () => false);
  }
}

function freePort(): Promise<number> {
  return new Promise((found) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => { found(typeof address === "object" && address !== null ? address.port : 0); });
    });
  });
}
