import { describe, expect, it } from "vitest";
import { trustedMarkup, trustedScript } from "../../src/shell/trustedTypes";

const origin = "https://caseroom.example.org";

describe("what may become markup or script [SEC-10]", () => {
  it.each(["", "<slot></slot>", "<slot name=\"items\"></slot>"])("takes %j", (text) => {
    expect(trustedMarkup(text)).toBe(text);
  });

  it.each(["<b>a</b>", "<slot></slot><img src=x onerror=alert(1)>", "<slot name=\"x\" onclick=\"a()\"></slot>", " "])(
    "refuses %j", (text) => { expect(trustedMarkup(text)).toBeNull(); });

  it("takes the page's own workers [SEC-10]", () => {
    expect(trustedScript("/assets/pdf.worker-1.js", origin)).toBe("/assets/pdf.worker-1.js");
    expect(trustedScript(`${origin}/assets/a.js`, origin)).toBe(`${origin}/assets/a.js`);
  });

  it.each([
    "https://evil.example/assets/a.js", "//evil.example/assets/a.js", "data:text/javascript,alert(1)", "javascript:alert(1)",
    "/api/rooms/1/materials/2/content", "/assets/../api/session", "blob:https://evil.example/1", "http://[",
  ])("refuses %j", (address) => { expect(trustedScript(address, origin)).toBeNull(); });
});
