import type { Schemas } from "../wire";

/** The page to come back to: what the address names, else the page that asked for sign-in. Only paths of this site. */
export function returnUrlOf({ pathname, search }: Pick<Location, "pathname" | "search">): string {
  const asked = new URLSearchParams(search);
  if (pathname !== "/sign-in") { return asked.has("signIn") ? pathname : pathname + search; }
  const wished = asked.get("returnUrl") ?? "/";
  return /^\/(?![/\\])/u.test(wished) ? wished : "/";
}

/** Where one press goes to sign in, as a demo person where one is named. */
export function signInAddress(provider: Schemas["SignInProvider"], returnUrl: string, person?: string): string {
  const query = new URLSearchParams({ ...(person === undefined ? {} : { person }), returnUrl });
  return `${provider.url}?${query}`;
}
