/** Markup that the page's libraries write by themselves: nothing, and the slots of the design system's elements. */
const ownMarkup = /^(<slot( name="[a-z]+")?><\/slot>)?$/;

/** The page's own files, whose names change with their content. */
const ownScripts = "/assets/";

/** The text when it is markup of a library's own, else null: the browser then refuses it. */
export function trustedMarkup(text: string): string | null {
  return ownMarkup.test(text) ? text : null;
}

/** The address when it is a worker of the page's own, else null. */
export function trustedScript(address: string, origin: string): string | null {
  const to = URL.canParse(address, origin) ? new URL(address, origin) : null;
  return to?.origin === origin && to.pathname.startsWith(ownScripts) ? address : null;
}

interface TrustedTypeFactory {
  createPolicy(name: string, rules: {
    createHTML(text: string): string | null;
    createScriptURL(address: string): string | null;
  }): unknown;
}

/** The one policy of the page (Content-Security-Policy: trusted-types default). No text becomes script. */
const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypeFactory };
trustedTypes?.createPolicy("default", {
  createHTML: trustedMarkup,
  createScriptURL: (address) => trustedScript(address, location.origin),
});
