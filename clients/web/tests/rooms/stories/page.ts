import { PageOutbox } from "../../../src/rooms/outbox";
import { RoomSession } from "../../../src/rooms/RoomSession";
import { OneTab } from "../../../src/rooms/tabs";
import type { Dice } from "./dice";
import type { StoryReader } from "./story";
import { StoryLine, type StoryServer } from "./storyLine";

/** One reader's page over a story: it is opened and left, and its line to the server is as bad as lines are. */
export class Page {
  readonly line: StoryLine;
  session: RoomSession | undefined;
  opened = 0;

  constructor(private readonly server: StoryServer, readonly reader: StoryReader) {
    this.line = new StoryLine(server, reader);
  }

  /** Whether the page shows the end of the log, or that there is nothing to see. */
  get isUpToDate(): boolean {
    const { status, view } = this.session!.current();
    return status === "gone" || (status === "open" && view?.sequence === this.server.head);
  }

  open(): void {
    this.opened++;
    this.session = new RoomSession(
      this.server.story.roomId, { transport: this.line, outbox: new PageOutbox(), tabs: new OneTab() });
  }

  leave(): void {
    this.session?.close();
    this.session = undefined;
  }

  /** One thing happens to the page, whatever it is. */
  happen(dice: Dice): void {
    const { line } = this;
    if (this.session === undefined) {
      if (dice.chance(this.reader.seatAt(this.server.head) === null ? 2 : 15)) { this.open(); }
      return;
    }
    const fate = dice.below(100);
    if (fate < 35) { line.deliver(); }
    else if (fate < 60) { line.write(dice); }
    else if (fate < 85) { line.step(dice); }
    else if (fate < 90) { line.beat(); }
    else if (fate < 92) { line.fail(dice); }
    else if (fate < 94 && line.connection === "connected") { line.drop(dice); }
    else if (fate < 99) { if (line.connection !== "connected") { line.connect(); } }
    else if (dice.chance(40) || this.session.current().status === "gone") { this.leave(); }
  }

  /** Everything that is under way arrives, and nothing fails. */
  settle(dice: Dice): void {
    if (this.line.connection !== "connected") { this.line.connect(); }
    this.line.write(dice);
    this.line.step(dice);
    if (this.line.isQuiet) { this.line.beat(); }
    this.line.deliver();
  }
}
