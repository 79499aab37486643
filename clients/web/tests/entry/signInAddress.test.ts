import { expect, it } from "vitest";
import { returnUrlOf, signInAddress } from "../../src/entry/signInAddress";
import { nextAfterSignOut } from "../../src/shell/nextAfterSignOut";

it("sign-in comes back to the page that asked for it", () => {
  expect(returnUrlOf({ pathname: "/rooms/1", search: "?show=sign" })).toBe("/rooms/1?show=sign");
  expect(returnUrlOf({ pathname: "/sign-in", search: "?returnUrl=%2Fnew" })).toBe("/new");
  expect(returnUrlOf({ pathname: "/", search: "?signIn=failed" })).toBe("/");
});
it("sign-in never leads to another site", () => {
  for (const wished of ["https://elsewhere.example", "//elsewhere.example", "/\\elsewhere.example"]) {
    expect(returnUrlOf({ pathname: "/sign-in", search: `?returnUrl=${encodeURIComponent(wished)}` })).toBe("/");
  }
  expect(nextAfterSignOut('{"next":"javascript:alert(1)"}', "http://localhost/")).toBe("http://localhost/");
});
it("a demo person is named in the address", () => {
  const provider = { name: "demo", displayName: "Demo", url: "/sign-in/demo" };
  expect(signInAddress(provider, "/new", { person: "kari" })).toBe("/sign-in/demo?person=kari&returnUrl=%2Fnew");
});
it("[SIG-27] whoever came back below the level is asked anew there", () => {
  const provider = { name: "helseid", displayName: "HelseID", url: "/sign-in/helseid" };
  expect(signInAddress(provider, "/", { anew: true })).toBe("/sign-in/helseid?anew=true&returnUrl=%2F");
  expect(signInAddress(provider, "/", { anew: false })).toBe("/sign-in/helseid?returnUrl=%2F");
});
it("[SIG-38] whoever proves anew who they are comes back to the same page", () => {
  const back = returnUrlOf({ pathname: "/rooms/1", search: "?show=sign" });
  expect(signInAddress({ url: "/sign-in/helseid" }, back, { fresh: true }))
    .toBe("/sign-in/helseid?fresh=true&returnUrl=%2Frooms%2F1%3Fshow%3Dsign");
});
