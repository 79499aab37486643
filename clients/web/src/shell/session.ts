import { createContext, useContext } from "react";
import type { PersonLook } from "../membership/personLook";
import type { SessionPerson as Account } from "../wire";

/** The signed-in person as the header shows them. */
export interface SessionPerson { readonly id: string; readonly name: string; readonly initials: string;
  readonly look: PersonLook; readonly role?: string; readonly place?: string;
  /** What the directory knows of them; where defaults come from. */
  readonly account?: Account }

/** Who sits here, and whether this installation holds invented data only. */
export interface Session { readonly person: SessionPerson | null; readonly testData: boolean;
  /** Signed in with a provider, and not known here. */
  readonly stranger?: boolean;
  /** Was signed in when this page was drawn, and is no longer. */
  readonly ended?: boolean;
  /** Through which provider they signed in, by its name in addresses. */
  readonly provider?: string }

export const SessionContext = createContext<Session>({ person: null, testData: false });

export function useSession(): Session {
  return useContext(SessionContext);
}

/** The directory's entry of who is signed in; only below a page that asks for sign-in. */
export function useAccount(): Account {
  const account = useSession().person?.account;
  if (account === undefined) { throw new Error("Nobody is signed in above this component."); }
  return account;
}
