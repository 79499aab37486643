import { createContext, useContext } from "react";
import type { PersonLook } from "../membership/personLook";

/** The signed-in person as the header shows them. */
export interface SessionPerson { readonly id: string; readonly name: string; readonly initials: string;
  readonly look: PersonLook; readonly role?: string; readonly place?: string }

/** Who sits here, and whether this installation holds invented data only. */
export interface Session { readonly person: SessionPerson | null; readonly testData: boolean }

export const SessionContext = createContext<Session>({ person: null, testData: false });

export function useSession(): Session {
  return useContext(SessionContext);
}
