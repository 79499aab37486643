// Made from src/CaseRoom.Server/Api/openapi.v1.json by `npm run types`. Not edited by hand.
// description bd6d51b9040fa70e2cb8a28ccaa627232875fb694b73d22377e836902f0019d2
// types 782fa24552bee1acd4143603e76386196d6e48b6ba7eb6817177c829ed65cef0

export interface paths {
    "/api/access-log.{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Of all cases of the patient who asks, or for whom a representative does, as one file. */
        get: operations["exportOwnAccessLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/directory": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["viewDirectory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/directory/commands": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** One outcome per command, in order; a person who is deactivated is signed out at once. */
        post: operations["changeDirectory"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/directory/erased-rooms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The newest first. */
        get: operations["listErasedRooms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/directory/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tries or applies a CSV file of organisations, units or people. */
        post: operations["importDirectory"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/directory/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the directory lets the reader be, in rooms and requests. */
        get: operations["viewOwnEntry"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/directory/people/{personId}/rooms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["countRoomsOfPerson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/directory/people/{personId}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listSessionsOfPerson"];
        put?: never;
        post?: never;
        delete: operations["endSessionsOfPerson"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/directory/people/{personId}/sessions/{sessionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["endSessionOfPerson"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/directory/rooms-to-decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listRoomsToDecide"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/directory/rooms-to-decide/{roomId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** One outcome; what is confirmed is destroyed at once, and nobody waits for it. */
        post: operations["decideErasure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/directory/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Active units by name, those abroad and those that cannot receive yet included. */
        get: operations["listUnits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/directory/unowned-rooms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listUnownedRooms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/expert-invitations/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["acceptExpertInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/expert-invitations/look": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["lookAtExpertInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/expert-invitations/wrong-place": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["denyExpertPlace"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/expert-openings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listExpertOpenings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/log-review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readLogReview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/log-review/findings.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["exportLogReview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/log-review/readers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readLogReaders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/log-review/readings.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["exportLogReadings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/log-review/settlements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["settleFinding"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/erased-rooms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The newest first. */
        get: operations["listOwnErasedRooms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The newest first. */
        get: operations["listOwnSessions"];
        put?: never;
        post?: never;
        /** All but the one that asks. Not for a program with a plain token: it has none that would stay. */
        delete: operations["endOtherSessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/sessions/{sessionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["endOwnSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["findPeople"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listRequests"];
        put?: never;
        /** Sends a request; the same command id again answers the same. */
        post: operations["sendRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/requests/{requestId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["viewRequest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/requests/{requestId}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Opens the room and answers, in one call that can be repeated. */
        post: operations["acceptRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/requests/{requestId}/commands": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["answerRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/requests/{requestId}/forward": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["forwardRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/requests/{requestId}/reassign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Those whom the directory names for the unit today take over. */
        post: operations["reassignRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rooms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listRooms"];
        put?: never;
        /** Opens a room; the same command id again answers the same. */
        post: operations["openRoom"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rooms/emergency": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listEmergencyRooms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rooms/emergency/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The patient whom somebody has before them: exactly that one, by number, or by name and birth
         *         date.
         */
        post: operations["findEmergencyRoom"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rooms/import/phenopacket": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The body is the file itself. The same ids and file again answer the same. Words may name somebody, so they stand
         *     in headers and not in the address: UTF-8, percent-encoded. Without a unit it is the reader's own, without a role
         *     the one they usually have. By what it is shared and how long it is kept is recorded as the room opens.
         */
        post: operations["importPhenopacket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rooms/offered": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listOfferedRooms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rooms/{roomId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["viewRoom"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rooms/{roomId}/access-log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readAccessLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rooms/{roomId}/access-log.{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["exportAccessLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rooms/{roomId}/annotations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readAnnotations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rooms/{roomId}/big-screen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** For who works in the whole room; to anybody else there is no such screen. */
        get: operations["readBigScreen"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rooms/{roomId}/commands": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["submitCommands"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rooms/{roomId}/conclusion.{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The conclusion as pdf, html or json, in a language and a form; `version` names a signed
         *         one, `looked` says that whoever takes it has looked at what the guard found (GRD-12, GRD-25),
         *         `closed` that it is for the health service and holds what is closed to parents (EXP-20), `to` which
         *         kind of receiver it is for, a hospital where nothing is said, and `receiver` which one outside the health
         *         service (CON-60).
         */
        get: operations["exportConclusion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rooms/{roomId}/dicom-key": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readDicomKey"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rooms/{roomId}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Committed events after a sequence, as the reader may see them today; `to` is where the page
         *         ends.
         */
        get: operations["readEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rooms/{roomId}/expert-invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["inviteExpert"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rooms/{roomId}/log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rooms/{roomId}/materials": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The body is the file itself. What it is called may name somebody, so it stands in a header and not in the
         *     address: UTF-8, percent-encoded. What it may tell is asked about (`namesFound`); `looked` says that
         *     whoever puts it in was asked, and looked (GRD-53).
         */
        post: operations["uploadMaterial"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rooms/{roomId}/materials/{materialId}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The content, sandboxed: it is never a page of this site, whatever it says it is. */
        get: operations["readMaterial"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rooms/{roomId}/materials/{materialId}/original": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A file as it came, with all that nobody looked at: to be saved, whole and as bytes of no type, and never to be
         *     opened by a browser. Each time is recorded.
         */
        get: operations["readOriginal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rooms/{roomId}/members/out-of-use": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listMembersOutOfUse"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rooms/{roomId}/patient-side": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["findPatientSide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rooms/{roomId}/who-opens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readWhoOpens"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SessionView"];
                    };
                };
                /** @description Refused, with a stable code */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemDetails"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/offline-key": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Only for a browser's session: a program keeps nothing here. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OfflineKey"];
                    };
                };
                /** @description Refused, with a stable code */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemDetails"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SignInChoices"];
                    };
                };
                /** @description Refused, with a stable code */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemDetails"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sign-in/programs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The providers through which programs sign in by a code (RFC 8628), and as which client. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ProgramProvider"][];
                    };
                };
                /** @description Refused, with a stable code */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemDetails"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends the session here and answers where it ends at the provider too. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SignedOut"];
                    };
                };
                /** @description Refused, with a stable code */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemDetails"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AcceptExpertInvitation: {
            /** Format: uuid */
            invitationId: string;
            secretHash: string;
            person: components["schemas"]["MemberCard"];
            place: components["schemas"]["ExpertPlace"];
            signedIn: components["schemas"]["ExpertClaim"];
        };
        AcceptExpertInvitationCommand: {
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "acceptExpertInvitation";
            /** Format: int64 */
            basedOn?: null | number;
            looked?: boolean;
            data: components["schemas"]["AcceptExpertInvitation"];
        };
        AcceptReply: {
            outcome: components["schemas"]["Outcome"];
            /** Format: uuid */
            roomId: null | string;
            invited: components["schemas"]["Outcome"] | null;
        };
        AcceptRequest: {
            /** Format: uuid */
            roomId: string;
            reason: string;
        };
        AcceptRequestBody: {
            /** Format: uuid */
            commandId: string;
            /** Format: uuid */
            unitId: string;
            role: components["schemas"]["Role"];
            reason: string;
            /** Format: int64 */
            basedOn?: null | number;
            looked?: boolean;
            agreement?: components["schemas"]["Agreement"] | null;
            retention?: components["schemas"]["Retention"] | null;
        };
        AcceptRequestCommand: {
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "acceptRequest";
            /** Format: int64 */
            basedOn?: null | number;
            looked?: boolean;
            data: components["schemas"]["AcceptRequest"];
        };
        AccessBasis: {
            kind: components["schemas"]["BasisKind"];
            words: null | string;
        };
        AccessEntry: {
            /** Format: uuid */
            readingId: string;
            /** Format: date-time */
            at: string;
            reader: components["schemas"]["AccessReader"];
            kind: components["schemas"]["AccessKind"];
            outcome: components["schemas"]["AccessOutcome"];
            subjects: string[];
            /** Format: int64 */
            from?: null | number;
            /** Format: int64 */
            to?: null | number;
            form?: null | string;
            settled?: components["schemas"]["Settlement"] | null;
            erased?: components["schemas"]["ErasureReceipt"] | null;
        };
        AccessGrounds: {
            purpose: components["schemas"]["Purpose"];
            /** Format: int64 */
            decision: null | number;
            selfChosen: boolean;
            code?: null | string;
        };
        /** @enum {string} */
        AccessKind: "room" | "events" | "hashChain" | "annotations" | "material" | "export" | "live" | "liveProgress" | "liveEnd" | "patientSideSearch" | "accessLog" | "roomList" | "request" | "requestList" | "peopleSearch" | "original" | "erasure" | "emergencySearch" | "logReview" | "sessionList" | "sessionEnding" | "importTrial" | "signIn" | "invitation" | "dicomKey" | "providerSignOut";
        AccessLogPage: {
            chain: string;
            rows: components["schemas"]["AccessLogRow"][];
            names: components["schemas"]["AccessNames"];
        };
        AccessLogRow: {
            row: components["schemas"]["AccessRow"];
            entry: components["schemas"]["AccessEntry"] | null;
        };
        AccessNames: {
            people: {
                [key: string]: string;
            };
            things: {
                [key: string]: components["schemas"]["AccessThing"];
            };
        };
        /** @enum {string} */
        AccessOutcome: "shown" | "refused";
        AccessReader: {
            /** Format: uuid */
            personId: string;
            name: null | string;
            organisation: null | string;
            unit: null | string;
            role: components["schemas"]["Role"] | null;
            basis: components["schemas"]["AccessBasis"] | null;
            view: components["schemas"]["AccessView"] | null;
            grounds?: components["schemas"]["AccessGrounds"] | null;
            hidden?: components["schemas"]["HiddenPlace"] | null;
            hprNumber?: null | string;
            organisationNumber?: null | string;
        };
        AccessRow: {
            /** Format: int64 */
            sequence: number;
            /** Format: date-time */
            at: string;
            /** Format: byte */
            content: string;
            /** Format: byte */
            commitment: string;
            /** Format: byte */
            hash: string;
            /** Format: byte */
            nonce?: null | string;
            /** Format: byte */
            sealed?: null | string;
            /** Format: byte */
            salt?: null | string;
            /** Format: byte */
            bytes?: null | string;
        };
        AccessThing: {
            title: null | string;
            kind: components["schemas"]["MaterialKind"];
            /** Format: date-time */
            at: string;
        };
        AccessView: {
            reach: components["schemas"]["Reach"];
            identity: boolean;
            genetics: boolean;
        };
        AddAnnotation: {
            /** Format: uuid */
            annotationId: string;
            /** Format: uuid */
            materialId: string;
            /** Format: int32 */
            page: null | number;
            shape: components["schemas"]["Shape"];
            label: string;
            body: string;
            code?: components["schemas"]["Term"] | null;
        };
        AddAnnotationCommand: {
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "addAnnotation";
            /** Format: int64 */
            basedOn?: null | number;
            looked?: boolean;
            data: components["schemas"]["AddAnnotation"];
        };
        AddComment: {
            /** Format: uuid */
            threadId: string;
            /** Format: uuid */
            commentId: string;
            text: string;
            mentions: string[];
        };
        AddCommentCommand: {
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "addComment";
            /** Format: int64 */
            basedOn?: null | number;
            looked?: boolean;
            data: components["schemas"]["AddComment"];
        };
        AddMaterial: {
            /** Format: uuid */
            materialId: string;
            title: string;
            kind: components["schemas"]["MaterialKind"];
            mediaType: string;
            address: string;
            /** Format: int64 */
            length: number;
            personImage: boolean;
            identified?: boolean;
            original?: null | string;
            /** Format: int64 */
            originalLength?: number;
        };
        AddMaterialCommand: {
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "addMaterial";
            /** Format: int64 */
            basedOn?: null | number;
            looked?: boolean;
            data: components["schemas"]["AddMaterial"];
        };
        Addressee: {
            kind: components["schemas"]["ReceiverKind"];
            name: string;
            /** Format: uuid */
            personId?: null | string;
        };
        /** @enum {string} */
        AddressGrade: "confidential" | "strictlyConfidential";
        AddressProtected: {
            /** Format: uuid */
            personId: null | string;
            grade: components["schemas"]["AddressGrade"];
            /** Format: date */
            on: string;
            source: string;
            places: components["schemas"]["OrganisationRef"][];
        };
        AddressProtectedEvent: {
            /** Format: int64 */
            sequence: number;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            actor: string;
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "address.protected.v1";
            data: components["schemas"]["AddressProtected"];
        };
        AddressProtectionLifted: {
            /** Format: uuid */
            personId: null | string;
            /** Format: date */
            on: string;
            source: string;
        };
        AddressProtectionLiftedEvent: {
            /** Format: int64 */
            sequence: number;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            actor: string;
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "address.protection.lifted.v1";
            data: components["schemas"]["AddressProtectionLifted"];
        };
        Advice: {
            text: string;
            /** Format: int32 */
            wording: number;
            /** Format: date-time */
            at: string;
        };
        AdviceGiven: {
            /** Format: uuid */
            statementId: string;
            /** Format: int32 */
            wording: number;
            text: string;
        };
        AdviceGivenEvent: {
            /** Format: int64 */
            sequence: number;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            actor: string;
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "advice.given.v1";
            data: components["schemas"]["AdviceGiven"];
        };
        /** @enum {string} */
        AdviceOn: "diagnosis" | "treatment" | "followUp" | "other";
        /** @enum {string} */
        AgeBand: "unknown" | "foetus" | "0-1" | "2-5" | "6-11" | "12-15" | "16-17" | "18-29" | "30-44" | "45-59" | "60-74" | "75+";
        Agreement: {
            words: string;
            reference: string;
        };
        AgreeToAll: {
            seen: components["schemas"]["StatementSeen"][];
        };
        AgreeToAllCommand: {
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "agreeToAll";
            /** Format: int64 */
            basedOn?: null | number;
            looked?: boolean;
            data: components["schemas"]["AgreeToAll"];
        };
        Anchor: {
            kind: components["schemas"]["AnchorKind"];
            /** Format: uuid */
            id: null | string;
            /** Format: uuid */
            materialId: null | string;
            abroad: boolean;
        };
        /** @enum {string} */
        AnchorKind: "room" | "material" | "annotation" | "statement" | "person";
        Annotation: {
            /** Format: uuid */
            materialId: string;
            /** Format: int32 */
            page: null | number;
            shape: components["schemas"]["Shape"] | null;
            label: string;
            body: string;
            code: components["schemas"]["Term"] | null;
            retracted: boolean;
            /** Format: uuid */
            by: string;
            /** Format: date-time */
            at: string;
            /** Format: int64 */
            order: number;
            /** Format: int64 */
            version: number;
        };
        AnnotationAdded: {
            /** Format: uuid */
            annotationId: string;
            /** Format: uuid */
            materialId: string;
            /** Format: int32 */
            page: null | number;
            shape: components["schemas"]["Shape"];
            label: string;
            body: string;
            code: components["schemas"]["Term"] | null;
        };
        AnnotationAddedEvent: {
            /** Format: int64 */
            sequence: number;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            actor: string;
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "annotation.added.v1";
            data: components["schemas"]["AnnotationAdded"];
        };
        AnnotationRetracted: {
            /** Format: uuid */
            annotationId: string;
            /** Format: uuid */
            materialId: string;
        };
        AnnotationRetractedEvent: {
            /** Format: int64 */
            sequence: number;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            actor: string;
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "annotation.retracted.v1";
            data: components["schemas"]["AnnotationRetracted"];
        };
        AnnotationRevised: {
            /** Format: uuid */
            annotationId: string;
            /** Format: uuid */
            materialId: string;
            shape: components["schemas"]["Shape"];
            label: string;
            body: string;
            code: components["schemas"]["Term"] | null;
        };
        AnnotationRevisedEvent: {
            /** Format: int64 */
            sequence: number;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            actor: string;
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "annotation.revised.v1";
            data: components["schemas"]["AnnotationRevised"];
        };
        AnnotationsState: {
            items: {
                [key: string]: components["schemas"]["Annotation"];
            };
            threads: {
                [key: string]: components["schemas"]["CommentThread"];
            };
        };
        Answer: {
            kind: components["schemas"]["AnswerKind"];
            owner: null | string;
            reason: null | string;
            forwardedTo: components["schemas"]["Addressee"] | null;
            /** Format: uuid */
            by: string;
            /** Format: date-time */
            at: string;
        };
        AnswerBirthday: {
            /** Format: int32 */
            age: number;
            note: string;
        };
        AnswerBirthdayCommand: {
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "answerBirthday";
            /** Format: int64 */
            basedOn?: null | number;
            looked?: boolean;
            data: components["schemas"]["AnswerBirthday"];
        };
        /** @enum {string} */
        AnswerKind: "takenOn" | "declined" | "forwarded";
        AnswerRecommendation: {
            /** Format: uuid */
            recommendationId: string;
            answer: components["schemas"]["AnswerKind"];
            owner: null | string;
            reason: null | string;
            forwardedTo?: components["schemas"]["Addressee"] | null;
        };
        AnswerRecommendationCommand: {
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "answerRecommendation";
            /** Format: int64 */
            basedOn?: null | number;
            looked?: boolean;
            data: components["schemas"]["AnswerRecommendation"];
        };
        AnswerTransfer: {
            /** Format: uuid */
            transferId: string;
            /** Format: date-time */
            proposedAt: string;
            accepts: boolean;
            reason: string;
            person: components["schemas"]["MemberCard"];
            directoryRoles?: null | components["schemas"]["Role"][];
            units?: null | string[];
            doctor?: components["schemas"]["MemberCard"] | null;
            doctorRoles?: null | components["schemas"]["Role"][];
        };
        AnswerTransferCommand: {
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "answerTransfer";
            /** Format: int64 */
            basedOn?: null | number;
            looked?: boolean;
            data: components["schemas"]["AnswerTransfer"];
        };
        AnswerWithAdvice: {
            advice: string;
            reason: string;
        };
        AnswerWithAdviceCommand: {
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "answerWithAdvice";
            /** Format: int64 */
            basedOn?: null | number;
            looked?: boolean;
            data: components["schemas"]["AnswerWithAdvice"];
        };
        Arrow: {
            x1: number;
            y1: number;
            x2: number;
            y2: number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "arrow";
        };
        AskedUnit: {
            unit: null | string;
            /** Format: date-time */
            until: string;
            back: components["schemas"]["OfferRef"] | null;
        };
        AskForMore: {
            what: string;
            reason: string;
        };
        AskForMoreCommand: {
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "askForMore";
            /** Format: int64 */
            basedOn?: null | number;
            looked?: boolean;
            data: components["schemas"]["AskForMore"];
        };
        /** @enum {string} */
        BasisKind: "ownCase" | "authority" | "relation" | "room" | "consent" | "invitation" | "emergency";
        Batch: {
            /** Format: uuid */
            roomId: string;
            /** Format: int64 */
            from: number;
            /** Format: int64 */
            to: number;
            hash: string;
            events: components["schemas"]["RoomEvent"][];
        };
        BigScreenWords: {
            texts: {
                [key: string]: string;
            };
        };
        Birthday: {
            /** Format: int32 */
            age: number;
            /** Format: date */
            on: string;
            /** Format: int64 */
            order: number;
            answer: components["schemas"]["BirthdayAnswer"] | null;
        };
        BirthdayAnswer: {
            note: string;
            /** Format: uuid */
            by: string;
            /** Format: date-time */
            at: string;
        };
        BirthdayAnswered: {
            /** Format: int32 */
            age: number;
            note: string;
        };
        BirthdayAnsweredEvent: {
            /** Format: int64 */
            sequence: number;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            actor: string;
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "birthday.answered.v1";
            data: components["schemas"]["BirthdayAnswered"];
        };
        BirthdayReached: {
            /** Format: int32 */
            age: number;
            /** Format: date */
            on: string;
        };
        BirthdayReachedEvent: {
            /** Format: int64 */
            sequence: number;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            actor: string;
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "birthday.reached.v1";
            data: components["schemas"]["BirthdayReached"];
        };
        Block: {
            person: components["schemas"]["PersonRef"] | null;
            organisation: components["schemas"]["OrganisationRef"] | null;
            materials: null | string[];
            /** Format: date */
            on: string;
            givenBy: string;
            reason: null | string;
            lifted: components["schemas"]["BlockLift"] | null;
            /** Format: uuid */
            by: string;
            /** Format: int64 */
            order: number;
            parts: null | string[];
            unit: components["schemas"]["OrganisationRef"] | null;
        };
        BlockLift: {
            reason: string;
            /** Format: uuid */
            by: string;
            /** Format: date-time */
            at: string;
            /** Format: int64 */
            order: number;
        };
        BlockLifted: {
            /** Format: uuid */
            blockId: string;
            reason: string;
        };
        BlockLiftedEvent: {
            /** Format: int64 */
            sequence: number;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            actor: string;
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "block.lifted.v1";
            data: components["schemas"]["BlockLifted"];
        };
        BlockRecorded: {
            /** Format: uuid */
            blockId: string;
            person: components["schemas"]["PersonRef"] | null;
            organisation: components["schemas"]["OrganisationRef"] | null;
            materials: null | string[];
            /** Format: date */
            on: string;
            givenBy: string;
            reason: null | string;
            parts?: null | string[];
            unit?: components["schemas"]["OrganisationRef"] | null;
        };
        BlockRecordedEvent: {
            /** Format: int64 */
            sequence: number;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            actor: string;
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "block.recorded.v1";
            data: components["schemas"]["BlockRecorded"];
        };
        CaseDraft: {
            texts: components["schemas"]["SetText"][];
            patient: components["schemas"]["DescribePatient"] | null;
            facts: components["schemas"]["RecordFact"][];
        };
        /** @enum {string} */
        CasePart: "question" | "history" | "findings" | "considered" | "wouldChange";
        CaseState: {
            opening: components["schemas"]["Opening"] | null;
            phase: components["schemas"]["Phase"];
            phaseReason: null | string;
            patient: components["schemas"]["Patient"] | null;
            identity: components["schemas"]["Identity"] | null;
            texts: {
                [key: string]: components["schemas"]["TextFact"];
            };
            goals: {
                [key: string]: components["schemas"]["Goal"];
            };
            goalsMissing: components["schemas"]["GoalsMissing"] | null;
            facts: {
                [key: string]: components["schemas"]["RecordedFact"];
            };
            retracted: {
                [key: string]: components["schemas"]["RetractedFact"];
            };
            relativeDecisions: {
                [key: string]: components["schemas"]["RelativeDecision"];
            };
            parentage: {
                [key: string]: string;
            };
            diagnosis: components["schemas"]["Diagnosis"] | null;
            followUp: components["schemas"]["FollowUp"] | null;
            marks: {
                [key: string]: components["schemas"]["GivenMarks"];
            };
        };
        ChangePhase: {
            to: components["schemas"]["Phase"];
            reason?: null | string;
        };
        ChangePhaseCommand: {
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "changePhase";
            /** Format: int64 */
            basedOn?: null | number;
            looked?: boolean;
            data: components["schemas"]["ChangePhase"];
        };
        Citation: {
            reference: string;
            title: string;
            provenance: components["schemas"]["Provenance"];
            /** Format: uuid */
            relativeId: null | string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "citation";
        };
        ClaimExpertInvitation: {
            /** Format: uuid */
            invitationId: string;
            secretHash: string;
            place: components["schemas"]["ExpertPlace"];
            signedIn: components["schemas"]["ExpertClaim"];
        };
        ClaimExpertInvitationCommand: {
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "claimExpertInvitation";
            /** Format: int64 */
            basedOn?: null | number;
            looked?: boolean;
            data: components["schemas"]["ClaimExpertInvitation"];
        };
        ClearMaterialMark: {
            /** Format: uuid */
            materialId: string;
            mark: components["schemas"]["MaterialMark"];
            reason: string;
        };
        ClearMaterialMarkCommand: {
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "clearMaterialMark";
            /** Format: int64 */
            basedOn?: null | number;
            looked?: boolean;
            data: components["schemas"]["ClearMaterialMark"];
        };
        /** @enum {string} */
        ClosedKind: "goal" | "fact" | "material";
        ClosedToParents: {
            kind: components["schemas"]["ClosedKind"];
            /** Format: uuid */
            subjectId: string;
            closed: boolean;
            reason: string;
        };
        ClosedToParentsEvent: {
            /** Format: int64 */
            sequence: number;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            actor: string;
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "closedToParents.v1";
            data: components["schemas"]["ClosedToParents"];
        };
        CloseToParents: {
            kind: components["schemas"]["ClosedKind"];
            /** Format: uuid */
            subjectId: string;
            closed: boolean;
            reason: string;
        };
        CloseToParentsCommand: {
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "closeToParents";
            /** Format: int64 */
            basedOn?: null | number;
            looked?: boolean;
            data: components["schemas"]["CloseToParents"];
        };
        Closing: {
            kind: components["schemas"]["ClosedKind"];
            reason: string;
            /** Format: uuid */
            by: string;
        };
        Comment: {
            text: string;
            mentions: string[];
            revised: boolean;
            retracted: boolean;
            /** Format: uuid */
            by: string;
            /** Format: date-time */
            at: string;
            /** Format: int64 */
            order: number;
            /** Format: int64 */
            version: number;
        };
        CommentAdded: {
            /** Format: uuid */
            threadId: string;
            anchor: components["schemas"]["Anchor"];
            /** Format: uuid */
            commentId: string;
            text: string;
            mentions: string[];
        };
        CommentAddedEvent: {
            /** Format: int64 */
            sequence: number;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            actor: string;
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "comment.added.v1";
            data: components["schemas"]["CommentAdded"];
        };
        CommentRetracted: {
            /** Format: uuid */
            threadId: string;
            anchor: components["schemas"]["Anchor"];
            /** Format: uuid */
            commentId: string;
        };
        CommentRetractedEvent: {
            /** Format: int64 */
            sequence: number;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            actor: string;
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "comment.retracted.v1";
            data: components["schemas"]["CommentRetracted"];
        };
        CommentRevised: {
            /** Format: uuid */
            threadId: string;
            anchor: components["schemas"]["Anchor"];
            /** Format: uuid */
            commentId: string;
            text: string;
            mentions: string[];
        };
        CommentRevisedEvent: {
            /** Format: int64 */
            sequence: number;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            actor: string;
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "comment.revised.v1";
            data: components["schemas"]["CommentRevised"];
        };
        CommentThread: {
            anchor: components["schemas"]["Anchor"];
            resolved: boolean;
            comments: {
                [key: string]: components["schemas"]["Comment"];
            };
            /** Format: int64 */
            order: number;
            /** Format: int64 */
            version: number;
        };
        ConclusionSealed: {
            /** Format: int32 */
            number: number;
            checkCode: string;
            reason: null | string;
        };
        ConclusionSealedEvent: {
            /** Format: int64 */
            sequence: number;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            actor: string;
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "conclusion.sealed.v1";
            data: components["schemas"]["ConclusionSealed"];
        };
        ConclusionSigned: {
            /** Format: uuid */
            personId: string;
        };
        ConclusionSignedEvent: {
            /** Format: int64 */
            sequence: number;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            actor: string;
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "conclusion.signed.v1";
            data: components["schemas"]["ConclusionSigned"];
        };
        ConclusionState: {
            statements: {
                [key: string]: components["schemas"]["Statement"];
            };
            recommendations: {
                [key: string]: components["schemas"]["Recommendation"];
            };
            cosigners: string[];
            signatures: {
                [key: string]: string;
            };
            versions: components["schemas"]["SealedVersion"][];
            reopenedBecause: null | string;
        };
        Condition: {
            term: components["schemas"]["Term"];
            status: components["schemas"]["ConditionStatus"];
            onset: null | string;
            qualifiers?: null | components["schemas"]["Qualifier"][];
            provenance: components["schemas"]["Provenance"];
            /** Format: uuid */
            relativeId?: null | string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "condition";
        };
        /** @enum {string} */
        ConditionStatus: "suspected" | "excluded" | "confirmed";
        ConfirmExpertName: {
            /** Format: uuid */
            invitationId: string;
            /** Format: uuid */
            claimId: string;
        };
        ConfirmExpertNameCommand: {
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "confirmExpertName";
            /** Format: int64 */
            basedOn?: null | number;
            looked?: boolean;
            data: components["schemas"]["ConfirmExpertName"];
        };
        ConfirmPerson: {
            /** Format: uuid */
            personId: string;
        };
        ConfirmPersonCommand: {
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "confirmPerson";
            /** Format: int64 */
            basedOn?: null | number;
            looked?: boolean;
            data: components["schemas"]["ConfirmPerson"];
        };
        /** @enum {string} */
        ConsentDecision: "given" | "refused" | "withdrawn";
        /** @enum {string} */
        ConsentProof: "signedIn" | "writtenSigned" | "oralWitnessed" | "oralNoted";
        ConsentRecorded: {
            scope: components["schemas"]["ConsentScope"];
            receiver: null | string;
            decision: components["schemas"]["ConsentDecision"];
            formVersion: string;
            language: string;
            /** Format: date */
            on: string;
            interpreter: boolean;
            givenBy: string;
            receivedBy: string;
            proof?: components["schemas"]["ConsentProof"] | null;
            /** Format: uuid */
            giver?: null | string;
            holds?: components["schemas"]["ConsentDecision"] | null;
            receiverKind?: components["schemas"]["ReceiverKind"] | null;
            authority?: components["schemas"]["FamilyLink"] | null;
        };
        ConsentRecordedEvent: {
            /** Format: int64 */
            sequence: number;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            actor: string;
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "consent.recorded.v1";
            data: components["schemas"]["ConsentRecorded"];
        };
        /** @enum {string} */
        ConsentScope: "ernAdvice" | "receiverOutsideHealth" | "personImages" | "matchingHere" | "matchingDatabases" | "ernRegistry" | "teaching" | "researchContact";
        ConsentSettled: {
            scope: components["schemas"]["ConsentScope"];
            receiver: null | string;
            decision: components["schemas"]["ConsentDecision"];
            /** Format: date */
            on: string;
            reason: string;
            receiverKind?: components["schemas"]["ReceiverKind"] | null;
        };
        ConsentSettledEvent: {
            /** Format: int64 */
            sequence: number;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            actor: string;
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "consent.settled.v1";
            data: components["schemas"]["ConsentSettled"];
        };
        ConsentState: {
            decisions: components["schemas"]["RecordedConsent"][];
            information: components["schemas"]["RecordedInformation"][];
            blocks: {
                [key: string]: components["schemas"]["Block"];
            };
            settlements: components["schemas"]["SettledConsent"][];
            agreements: components["schemas"]["WhoAgreesRule"][];
            seen: {
                [key: string]: number;
            };
        };
        Correction: {
            before: string;
            after: string;
            /** Format: uuid */
            by: string;
            /** Format: date-time */
            at: string;
        };
        CorrectionObjected: {
            /** Format: uuid */
            statementId: string;
        };
        CorrectionObjectedEvent: {
            /** Format: int64 */
            sequence: number;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            actor: string;
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "statement.correction.objected.v1";
            data: components["schemas"]["CorrectionObjected"];
        };
        CorrectStatement: {
            /** Format: uuid */
            statementId: string;
            text: string;
        };
        CorrectStatementCommand: {
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "correctStatement";
            /** Format: int64 */
            basedOn?: null | number;
            looked?: boolean;
            data: components["schemas"]["CorrectStatement"];
        };
        CosignerNamed: {
            /** Format: uuid */
            personId: string;
        };
        CosignerNamedEvent: {
            /** Format: int64 */
            sequence: number;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            actor: string;
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "cosigner.named.v1";
            data: components["schemas"]["CosignerNamed"];
        };
        CosignerReleased: {
            /** Format: uuid */
            personId: string;
        };
        CosignerReleasedEvent: {
            /** Format: int64 */
            sequence: number;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            actor: string;
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "cosigner.released.v1";
            data: components["schemas"]["CosignerReleased"];
        };
        CursorSignal: {
            /** Format: uuid */
            materialId: string;
            /** Format: int32 */
            page: null | number;
            x: number;
            y: number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "cursor";
        };
        CustodyRecorded: {
            agreement: components["schemas"]["Agreement"] | null;
            retention: components["schemas"]["Retention"] | null;
        };
        CustodyRecordedEvent: {
            /** Format: int64 */
            sequence: number;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            actor: string;
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "custody.recorded.v1";
            data: components["schemas"]["CustodyRecorded"];
        };
        CustodyState: {
            agreement: components["schemas"]["Agreement"] | null;
            retention: components["schemas"]["Retention"] | null;
            transfer: components["schemas"]["Transfer"] | null;
            hold: components["schemas"]["Hold"] | null;
            /** Format: date-time */
            endedAt: null | string;
            erasure: components["schemas"]["Erasure"] | null;
            former: components["schemas"]["FormerResponsible"][];
        };
        DamagedLog: {
            /** Format: uuid */
            roomId: null | string;
            /** Format: int64 */
            unopened: number;
            /** Format: int64 */
            misplaced: number;
            /** Format: int64 */
            first: number;
        };
        DataProtectionOfficersSet: {
            /** Format: uuid */
            organisationId: string;
            people: string[];
        };
        DataProtectionOfficersSetEvent: {
            /** Format: int64 */
            sequence: number;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            actor: string;
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "directory.officers.set.v1";
            data: components["schemas"]["DataProtectionOfficersSet"];
        };
        DeactivateOrganisation: {
            /** Format: uuid */
            organisationId: string;
            reason: string;
        };
        DeactivateOrganisationCommand: {
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "deactivateOrganisation";
            /** Format: int64 */
            basedOn?: null | number;
            looked?: boolean;
            data: components["schemas"]["DeactivateOrganisation"];
        };
        DeactivatePerson: {
            /** Format: uuid */
            personId: string;
            reason: string;
        };
        DeactivatePersonCommand: {
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "deactivatePerson";
            /** Format: int64 */
            basedOn?: null | number;
            looked?: boolean;
            data: components["schemas"]["DeactivatePerson"];
        };
        DeactivateUnit: {
            /** Format: uuid */
            unitId: string;
            reason: string;
        };
        DeactivateUnitCommand: {
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "deactivateUnit";
            /** Format: int64 */
            basedOn?: null | number;
            looked?: boolean;
            data: components["schemas"]["DeactivateUnit"];
        };
        DeactivationProposed: {
            /** Format: uuid */
            personId: string;
            reason: string;
        };
        DeactivationProposedEvent: {
            /** Format: int64 */
            sequence: number;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            actor: string;
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "directory.person.deactivationProposed.v1";
            data: components["schemas"]["DeactivationProposed"];
        };
        Death: {
            /** Format: date */
            on: null | string;
            readers: string[];
            decidedBy: string;
            ground: string;
            /** Format: uuid */
            by: string;
            /** Format: date-time */
            at: string;
        };
        DeathRecorded: {
            /** Format: date */
            on: null | string;
            readers: string[];
            decidedBy: string;
            ground: string;
        };
        DeathRecordedEvent: {
            /** Format: int64 */
            sequence: number;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            actor: string;
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "death.recorded.v1";
            data: components["schemas"]["DeathRecorded"];
        };
        DeathRetracted: {
            reason: string;
            learned?: boolean;
        };
        DeathRetractedEvent: {
            /** Format: int64 */
            sequence: number;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            actor: string;
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "death.retracted.v1";
            data: components["schemas"]["DeathRetracted"];
        };
        DecideErasure: {
            /** Format: uuid */
            erasureId: string;
            /** Format: date-time */
            proposedAt: string;
            confirms: boolean;
            reason: string;
            by: components["schemas"]["PersonRef"];
            /** Format: uuid */
            organisationId: null | string;
            /** Format: uuid */
            proposer?: null | string;
            gaveAccess?: boolean;
            codeTyped?: boolean;
        };
        DecideErasureCommand: {
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "decideErasure";
            /** Format: int64 */
            basedOn?: null | number;
            looked?: boolean;
            data: components["schemas"]["DecideErasure"];
        };
        DecideExpertOpening: {
            /** Format: uuid */
            invitationId: string;
            decision: components["schemas"]["OpeningDecision"];
            ground: string;
            officer?: components["schemas"]["Officer"] | null;
        };
        DecideExpertOpeningCommand: {
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "decideExpertOpening";
            /** Format: int64 */
            basedOn?: null | number;
            looked?: boolean;
            data: components["schemas"]["DecideExpertOpening"];
        };
        DecideReaders: {
            readers: string[];
            decidedBy: string;
            ground: string;
        };
        DecideReadersCommand: {
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "decideReaders";
            /** Format: int64 */
            basedOn?: null | number;
            looked?: boolean;
            data: components["schemas"]["DecideReaders"];
        };
        DenyExpertPlace: {
            /** Format: uuid */
            invitationId: string;
            secretHash: string;
        };
        DenyExpertPlaceCommand: {
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "denyExpertPlace";
            /** Format: int64 */
            basedOn?: null | number;
            looked?: boolean;
            data: components["schemas"]["DenyExpertPlace"];
        };
        DescribePatient: {
            sex: components["schemas"]["Sex"];
            age: components["schemas"]["AgeBand"];
            region: components["schemas"]["Region"];
        };
        DescribePatientCommand: {
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "describePatient";
            /** Format: int64 */
            basedOn?: null | number;
            looked?: boolean;
            data: components["schemas"]["DescribePatient"];
        };
        Diagnosis: {
            status: components["schemas"]["DiagnosisStatus"];
            codes: components["schemas"]["Term"][];
            note: string;
            /** Format: uuid */
            by: string;
            /** Format: date-time */
            at: string;
            /** Format: int64 */
            version: number;
        };
        /** @enum {string} */
        DiagnosisStatus: "unsolved" | "unclear" | "partiallySolved" | "solved";
        DiagnosisStatusSet: {
            status: components["schemas"]["DiagnosisStatus"];
            codes: components["schemas"]["Term"][];
            note: string;
        };
        DiagnosisStatusSetEvent: {
            /** Format: int64 */
            sequence: number;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            actor: string;
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "diagnosis.status.set.v1";
            data: components["schemas"]["DiagnosisStatusSet"];
        };
        DicomKey: {
            /** Format: byte */
            key: string;
        };
        DirectoryCommand: components["schemas"]["ConfirmPersonCommand"] | components["schemas"]["DeactivateOrganisationCommand"] | components["schemas"]["DeactivatePersonCommand"] | components["schemas"]["DeactivateUnitCommand"] | components["schemas"]["RegisterOrganisationCommand"] | components["schemas"]["RegisterPersonCommand"] | components["schemas"]["RegisterUnitCommand"] | components["schemas"]["RejectPersonCommand"] | components["schemas"]["SetDataProtectionOfficersCommand"] | components["schemas"]["SetOnCallCommand"];
        DirectoryEvent: components["schemas"]["OfficersProposedEvent"] | components["schemas"]["DataProtectionOfficersSetEvent"] | components["schemas"]["OnCallSetEvent"] | components["schemas"]["OrganisationDeactivatedEvent"] | components["schemas"]["OrganisationRegisteredEvent"] | components["schemas"]["PersonConfirmedEvent"] | components["schemas"]["PersonDeactivatedEvent"] | components["schemas"]["DeactivationProposedEvent"] | components["schemas"]["PersonProposedEvent"] | components["schemas"]["PersonRegisteredEvent"] | components["schemas"]["PersonRejectedEvent"] | components["schemas"]["UnitDeactivatedEvent"] | components["schemas"]["UnitRegisteredEvent"];
        DirectoryImportReply: {
            applied: boolean;
            changes: components["schemas"]["ImportChange"][];
            /** Format: int32 */
            unchanged: number;
            faults: components["schemas"]["ImportFault"][];
        };
        DirectoryView: {
            /** Format: int64 */
            sequence: number;
            organisations: components["schemas"]["OrganisationEntry"][];
            units: components["schemas"]["UnitEntry"][];
            people: components["schemas"]["PersonEntry"][];
            onCall: components["schemas"]["OnCallEntry"][];
            officers: components["schemas"]["OfficersEntry"][];
            proposed: components["schemas"]["ProposedEntry"][];
            everywhere: boolean;
        };
        Duty: {
            /** Format: uuid */
            unitId: string;
        };
        DutyTurn: {
            unit: string;
            /** Format: date-time */
            until: string;
        };
        EarlierText: {
            /** Format: int32 */
            wording: number;
            text: string;
        };
        Ellipse: {
            cx: number;
            cy: number;
            rx: number;
            ry: number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "ellipse";
        };
        EmergencyAccess: {
            /** Format: uuid */
            personId: string;
            reason: string;
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            until: string;
            review: components["schemas"]["EmergencyReview"] | null;
        };
        EmergencyAccessReviewed: {
            /** Format: uuid */
            accessId: string;
            note: string;
        };
        EmergencyAccessReviewedEvent: {
            /** Format: int64 */
            sequence: number;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            actor: string;
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "emergency.reviewed.v1";
            data: components["schemas"]["EmergencyAccessReviewed"];
        };
        EmergencyAccessTaken: {
            /** Format: uuid */
            accessId: string;
            person: components["schemas"]["MemberCard"];
            reason: string;
            /** Format: date-time */
            until: string;
        };
        EmergencyAccessTakenEvent: {
            /** Format: int64 */
            sequence: number;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            actor: string;
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "emergency.taken.v1";
            data: components["schemas"]["EmergencyAccessTaken"];
        };
        EmergencyDuty: {
            onCall: boolean;
            rooms: components["schemas"]["EmergencyRoom"][];
            turns: components["schemas"]["DutyTurn"][];
        };
        EmergencyReview: {
            note: string;
            /** Format: uuid */
            by: string;
            /** Format: date-time */
            at: string;
        };
        EmergencyRoom: {
            /** Format: uuid */
            roomId: string;
            phase: string;
            /** Format: date-time */
            changedAt: string;
            member: boolean;
        };
        /** @enum {string} */
        EmergencyStanding: "overdue" | "waiting" | "reviewedLate" | "reviewed";
        EndedSessions: {
            /** Format: int32 */
            count: number;
        };
        ErasedOwnRoom: {
            /** Format: uuid */
            roomId: string;
            ground: components["schemas"]["ErasureGround"];
            source: string;
            organisation: null | string;
            unit: null | string;
            decidedBy: null | string;
            proposedBy: null | string;
            /** Format: date-time */
            decidedAt: string;
            done: boolean;
        };
        ErasedRoom: {
            /** Format: uuid */
            roomId: string;
            receipt: components["schemas"]["ErasureReceipt"];
            source: string;
            decidedBy: string;
            /** Format: date-time */
            decidedAt: string;
            done: boolean;
        };
        Erasure: {
            /** Format: uuid */
            erasureId: string;
            ground: components["schemas"]["ErasureGround"];
            reference: string;
            /** Format: uuid */
            by: string;
            /** Format: date-time */
            at: string;
            answer: components["schemas"]["ErasureAnswer"] | null;
        };
        ErasureAnswer: {
            end: components["schemas"]["ErasureEnd"];
            reason: string;
            by: string;
            /** Format: uuid */
            byId: string;
            /** Format: date-time */
            at: string;
        };
        ErasureDecided: {
            /** Format: uuid */
            erasureId: string;
            end: components["schemas"]["ErasureEnd"];
            reason: string;
            by: string;
        };
        ErasureDecidedEvent: {
            /** Format: int64 */
            sequence: number;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            actor: string;
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "erasure.decided.v1";
            data: components["schemas"]["ErasureDecided"];
        };
        ErasureDecisionBody: {
            /** Format: uuid */
            commandId: string;
            /** Format: uuid */
            erasureId: string;
            /** Format: date-time */
            proposedAt: string;
            confirms: boolean;
            reason: string;
            code?: null | string;
        };
        /** @enum {string} */
        ErasureEnd: "confirmed" | "declined" | "withdrawn";
        /** @enum {string} */
        ErasureGround: "patientAsked" | "wrongPatient" | "retentionOver" | "unlawful" | "openedByMistake";
        ErasureLoss: {
            /** Format: int64 */
            entries: number;
            /** Format: int32 */
            documents: number;
            /** Format: int32 */
            conclusions: number;
            request: boolean;
            members: components["schemas"]["RoleCount"][];
            /** Format: int32 */
            unreviewed: number;
        };
        ErasureProposed: {
            /** Format: uuid */
            erasureId: string;
            ground: components["schemas"]["ErasureGround"];
            reference: string;
        };
        ErasureProposedEvent: {
            /** Format: int64 */
            sequence: number;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            actor: string;
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "erasure.proposed.v1";
            data: components["schemas"]["ErasureProposed"];
        };
        ErasureReceipt: {
            unit: string;
            organisation: string;
            ground: components["schemas"]["ErasureGround"];
            reference: string;
            proposedBy: string;
            /** Format: date-time */
            proposedAt: string;
            /** Format: int64 */
            lastEntry: number;
            lastHash: string;
        };
        ErasureToDecide: {
            /** Format: uuid */
            erasureId: string;
            ground: components["schemas"]["ErasureGround"];
            source: string;
            reference: string;
            proposedBy: string;
            /** Format: date-time */
            at: string;
            loss: components["schemas"]["ErasureLoss"];
        };
        EscalateToDeputy: Record<string, never>;
        EscalateToDeputyCommand: {
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "escalateToDeputy";
            /** Format: int64 */
            basedOn?: null | number;
            looked?: boolean;
            data: components["schemas"]["EscalateToDeputy"];
        };
        ExpertAcceptBody: {
            token: string;
            name?: null | string;
            institution?: null | string;
            country?: null | string;
        };
        ExpertAccepted: {
            /** Format: uuid */
            invitationId: string;
            person: components["schemas"]["MemberCard"];
            /** Format: uuid */
            invitedBy: string;
            /** Format: date */
            until: string;
            place?: components["schemas"]["ExpertPlace"] | null;
        };
        ExpertAcceptedEvent: {
            /** Format: int64 */
            sequence: number;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            actor: string;
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "expert.accepted.v1";
            data: components["schemas"]["ExpertAccepted"];
        };
        ExpertAcceptedReply: {
            /** Format: uuid */
            roomId: null | string;
            next: null | string;
        };
        ExpertCard: {
            name: string;
            contact: string;
            institution: string;
            country: string;
            profession: string;
        };
        ExpertClaim: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        ExpertInvitation: {
            expert: components["schemas"]["ExpertCard"];
            adviceOn: components["schemas"]["AdviceOn"];
            /** Format: date */
            linkUntil: string;
            /** Format: date */
            accessUntil: string;
            secretHash: string;
            /** Format: uuid */
            by: string;
            /** Format: date-time */
            at: string;
            opening: components["schemas"]["ExpertOpening"] | null;
            withdrawn: components["schemas"]["ExpertWithdrawal"] | null;
            taken: components["schemas"]["ExpertTaking"] | null;
            /** Format: date-time */
            denied: null | string;
            claim: components["schemas"]["ExpertNameClaim"] | null;
        };
        ExpertInvitationWithdrawn: {
            /** Format: uuid */
            invitationId: string;
            reason: string;
        };
        ExpertInvitationWithdrawnEvent: {
            /** Format: int64 */
            sequence: number;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            actor: string;
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "expert.invitation.withdrawn.v1";
            data: components["schemas"]["ExpertInvitationWithdrawn"];
        };
        ExpertInvited: {
            /** Format: uuid */
            invitationId: string;
            expert: components["schemas"]["ExpertCard"];
            adviceOn: components["schemas"]["AdviceOn"];
            /** Format: date */
            linkUntil: string;
            /** Format: date */
            accessUntil: string;
            secretHash: string;
        };
        ExpertInvitedEvent: {
            /** Format: int64 */
            sequence: number;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            actor: string;
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "expert.invited.v1";
            data: components["schemas"]["ExpertInvited"];
        };
        ExpertLinkBody: {
            token: string;
        };
        ExpertLinkView: {
            invitedBy: string;
            region: components["schemas"]["Region"];
            adviceOn: components["schemas"]["AdviceOn"];
            /** Format: date */
            linkUntil: string;
            /** Format: date */
            accessUntil: string;
            name: string;
            signedInAs: string;
            sameName: boolean;
            institution: string;
            country: string;
            standing: components["schemas"]["InvitationStanding"];
            /** Format: uuid */
            roomId: null | string;
        };
        ExpertNameClaim: {
            signedIn: components["schemas"]["ExpertClaim"];
            /** Format: date-time */
            at: string;
            /** Format: date-time */
            confirmedAt: null | string;
        };
        ExpertNameConfirmed: {
            /** Format: uuid */
            invitationId: string;
            /** Format: uuid */
            claimId: string;
        };
        ExpertNameConfirmedEvent: {
            /** Format: int64 */
            sequence: number;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            actor: string;
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "expert.name.confirmed.v1";
            data: components["schemas"]["ExpertNameConfirmed"];
        };
        ExpertNameDiffered: {
            /** Format: uuid */
            invitationId: string;
            signedIn: components["schemas"]["ExpertClaim"];
        };
        ExpertNameDifferedEvent: {
            /** Format: int64 */
            sequence: number;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            actor: string;
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "expert.name.differed.v1";
            data: components["schemas"]["ExpertNameDiffered"];
        };
        ExpertOpening: {
            decision: components["schemas"]["OpeningDecision"];
            ground: string;
            officer: string;
            /** Format: uuid */
            by: string;
            /** Format: date-time */
            at: string;
        };
        ExpertOpeningDecided: {
            /** Format: uuid */
            invitationId: string;
            decision: components["schemas"]["OpeningDecision"];
            ground: string;
            officer: string;
        };
        ExpertOpeningDecidedEvent: {
            /** Format: int64 */
            sequence: number;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            actor: string;
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "expert.opening.decided.v1";
            data: components["schemas"]["ExpertOpeningDecided"];
        };
        ExpertOpeningView: {
            /** Format: uuid */
            roomId: string;
            /** Format: uuid */
            invitationId: string;
            invitedBy: string;
            institution: string;
            country: string;
            profession: string;
            adviceOn: components["schemas"]["AdviceOn"];
            /** Format: date-time */
            askedAt: string;
            /** Format: date */
            linkUntil: string;
            /** Format: date */
            accessUntil: string;
            standing: components["schemas"]["InvitationStanding"];
            decision: components["schemas"]["OpeningDecision"] | null;
            ground: null | string;
            needsOpening: boolean;
            /** Format: date-time */
            acceptedAt: null | string;
            confirmed: boolean;
        };
        ExpertPlace: {
            institution: string;
            country: string;
        };
        ExpertPlaceDenied: {
            /** Format: uuid */
            invitationId: string;
        };
        ExpertPlaceDeniedEvent: {
            /** Format: int64 */
            sequence: number;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            actor: string;
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "expert.place.denied.v1";
            data: components["schemas"]["ExpertPlaceDenied"];
        };
        ExpertTaking: {
            /** Format: uuid */
            personId: string;
            /** Format: date-time */
            at: string;
            place: components["schemas"]["ExpertPlace"] | null;
        };
        ExpertWithdrawal: {
            reason: string;
            /** Format: uuid */
            by: string;
            /** Format: date-time */
            at: string;
        };
        External: {
            /** Format: uuid */
            invitationId: string;
            /** Format: uuid */
            invitedBy: string;
            /** Format: date */
            until: string;
        };
        ExternalPerson: {
            institution: string;
            /** Format: uuid */
            vouchedBy: string;
            voucher: string;
        };
        Fact: components["schemas"]["Phenotype"] | components["schemas"]["Variant"] | components["schemas"]["Condition"] | components["schemas"]["Measurement"] | components["schemas"]["Relative"] | components["schemas"]["Citation"];
        FactEdit: {
            /** Format: uuid */
            by: string;
            /** Format: date-time */
            at: string;
            reason: null | string;
            was: components["schemas"]["VariantClass"] | null;
        };
        FactRecorded: {
            /** Format: uuid */
            factId: string;
            fact: components["schemas"]["Fact"];
            reason?: null | string;
        };
        FactRecordedEvent: {
            /** Format: int64 */
            sequence: number;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            actor: string;
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "fact.recorded.v1";
            data: components["schemas"]["FactRecorded"];
        };
        FactRetracted: {
            /** Format: uuid */
            factId: string;
            /** Format: uuid */
            relativeId: null | string;
            reason: string;
            genetic?: boolean;
        };
        FactRetractedEvent: {
            /** Format: int64 */
            sequence: number;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            actor: string;
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "fact.retracted.v1";
            data: components["schemas"]["FactRetracted"];
        };
        FamilyLink: {
            kind: components["schemas"]["LinkKind"];
            proof?: null | string;
            /** Format: date */
            from?: null | string;
            /** Format: date */
            until?: null | string;
        };
        FileFault: {
            path: string;
            /** Format: int32 */
            line: null | number;
            reason: string;
        };
        FileProblem: {
            type: string;
            title: string;
            /** Format: int32 */
            status: number;
            code: string;
            faults: components["schemas"]["FileFault"][];
            detail?: null | string;
        };
        FollowUp: {
            /** Format: date */
            reviewOn: null | string;
            /** Format: date */
            reanalysisOn: null | string;
            proposedCoordinator: null | string;
            /** Format: int64 */
            version: number;
        };
        FollowUpSet: {
            /** Format: date */
            reviewOn: null | string;
            /** Format: date */
            reanalysisOn: null | string;
            proposedCoordinator: null | string;
        };
        FollowUpSetEvent: {
            /** Format: int64 */
            sequence: number;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            actor: string;
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "followUp.set.v1";
            data: components["schemas"]["FollowUpSet"];
        };
        FormerResponsible: {
            controller: components["schemas"]["OrganisationRef"];
            unit: components["schemas"]["OrganisationRef"];
        };
        ForwardRequest: {
            to: components["schemas"]["Receiver"];
            reason: string;
        };
        ForwardRequestBody: {
            /** Format: uuid */
            commandId: string;
            /** Format: uuid */
            unitId: string;
            reason: string;
            /** Format: int64 */
            basedOn?: null | number;
            looked?: boolean;
        };
        ForwardRequestCommand: {
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "forwardRequest";
            /** Format: int64 */
            basedOn?: null | number;
            looked?: boolean;
            data: components["schemas"]["ForwardRequest"];
        };
        FoundFamily: {
            /** Format: uuid */
            invitation: string;
            name: string;
            mayBe: components["schemas"]["Role"][];
        };
        FoundInText: {
            field: string;
            kind: components["schemas"]["GuardKind"];
            excerpt: string;
            /** Format: int32 */
            page?: null | number;
        };
        Freehand: {
            points: components["schemas"]["Point"][];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "freehand";
        };
        GeneticsMarked: {
            /** Format: uuid */
            personId: string;
            genetics: boolean;
        };
        GeneticsMarkedEvent: {
            /** Format: int64 */
            sequence: number;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            actor: string;
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "member.genetics.marked.v1";
            data: components["schemas"]["GeneticsMarked"];
        };
        GiveAdvice: {
            on: components["schemas"]["StatementSeen"];
            text: string;
        };
        GiveAdviceCommand: {
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "giveAdvice";
            /** Format: int64 */
            basedOn?: null | number;
            looked?: boolean;
            data: components["schemas"]["GiveAdvice"];
        };
        GiveMore: {
            text: string;
        };
        GiveMoreCommand: {
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "giveMore";
            /** Format: int64 */
            basedOn?: null | number;
            looked?: boolean;
            data: components["schemas"]["GiveMore"];
        };
        GivenMarks: {
            kind: components["schemas"]["MarkedKind"];
            genetic: boolean;
            /** Format: uuid */
            relativeId: null | string;
        };
        Goal: {
            words: string;
            askedBy: string;
            /** Format: date */
            askedOn: string;
            language: string;
            interpreter: boolean;
            /** Format: uuid */
            by: string;
            edit: components["schemas"]["GoalEdit"] | null;
            /** Format: int64 */
            order: number;
            /** Format: int64 */
            version: number;
        };
        GoalEdit: {
            /** Format: uuid */
            by: string;
            /** Format: date-time */
            at: string;
        };
        GoalRecorded: {
            /** Format: uuid */
            goalId: string;
            words: string;
            askedBy: string;
            /** Format: date */
            askedOn: string;
            language: string;
            interpreter: boolean;
        };
        GoalRecordedEvent: {
            /** Format: int64 */
            sequence: number;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            actor: string;
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "goal.recorded.v1";
            data: components["schemas"]["GoalRecorded"];
        };
        GoalsAskedInVain: {
            reason: components["schemas"]["GoalsNotObtained"];
            because: string;
            askedBy: string;
            /** Format: date */
            askedOn: string;
        };
        GoalsAskedInVainEvent: {
            /** Format: int64 */
            sequence: number;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            actor: string;
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "goal.askedInVain.v1";
            data: components["schemas"]["GoalsAskedInVain"];
        };
        GoalsMissing: {
            reason: components["schemas"]["GoalsNotObtained"];
            because: string;
            askedBy: string;
            /** Format: date */
            askedOn: string;
        };
        /** @enum {string} */
        GoalsNotObtained: "didNotWish" | "couldNot" | "notYet";
        /** @enum {string} */
        GuardKind: "name" | "nationalId" | "phone" | "birthDate" | "address" | "place" | "school" | "email" | "unread";
        HandOver: {
            /** Format: uuid */
            fromPersonId: string;
            to: components["schemas"]["MemberCard"];
            reason: string;
            directoryRoles?: null | components["schemas"]["Role"][];
            holder?: components["schemas"]["HolderToday"] | null;
        };
        HandOverCommand: {
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "handOver";
            /** Format: int64 */
            basedOn?: null | number;
            looked?: boolean;
            data: components["schemas"]["HandOver"];
        };
        HereSignal: {
            /** Format: uuid */
            materialId?: null | string;
            /** Format: int32 */
            page?: null | number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "here";
        };
        /** @enum {string} */
        HiddenPlace: "localService" | "responsible" | "elsewhere" | "untold";
        Hold: {
            reason: string;
            /** Format: uuid */
            by: string;
            /** Format: date-time */
            at: string;
        };
        HoldErasing: {
            held: boolean;
            reason: string;
        };
        HoldErasingCommand: {
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "holdErasing";
            /** Format: int64 */
            basedOn?: null | number;
            looked?: boolean;
            data: components["schemas"]["HoldErasing"];
        };
        HolderToday: {
            active: boolean;
            /** Format: uuid */
            organisationId: null | string;
        };
        HoldSet: {
            held: boolean;
            reason: string;
        };
        HoldSetEvent: {
            /** Format: int64 */
            sequence: number;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            actor: string;
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "hold.set.v1";
            data: components["schemas"]["HoldSet"];
        };
        IdentifyPatient: {
            name: string;
            nationalId: null | string;
            /** Format: date */
            birthDate: null | string;
            municipality: null | string;
            contact: null | string;
            testData?: boolean;
        };
        IdentifyPatientCommand: {
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "identifyPatient";
            /** Format: int64 */
            basedOn?: null | number;
            looked?: boolean;
            data: components["schemas"]["IdentifyPatient"];
        };
        Identity: {
            name: string;
            nationalId: null | string;
            /** Format: date */
            birthDate: null | string;
            municipality: null | string;
            contact: null | string;
            /** Format: int64 */
            version: number;
        };
        ImportBody: {
            /** Format: uuid */
            importId: string;
            text: string;
            apply: boolean;
        };
        ImportChange: {
            /** Format: int32 */
            entry: number;
            name: string;
            known: boolean;
            waits: boolean;
        };
        ImportFault: {
            /** Format: int32 */
            line: null | number;
            column: null | string;
            /** Format: int32 */
            entry: null | number;
            reason: null | string;
            problem: components["schemas"]["Problem"] | null;
        };
        ImportReply: {
            /** Format: uuid */
            roomId: string;
            opened: components["schemas"]["Outcome"];
            kept: components["schemas"]["Outcome"] | null;
            /** Format: int32 */
            taken: number;
        };
        InformationRecorded: {
            /** Format: date */
            on: string;
            by: string;
            objects: boolean;
            toWhom: null | string;
            what: null | string;
            /** Format: uuid */
            blockId?: null | string;
        };
        InformationRecordedEvent: {
            /** Format: int64 */
            sequence: number;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            actor: string;
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "information.recorded.v1";
            data: components["schemas"]["InformationRecorded"];
        };
        /** @enum {string} */
        InvitationStanding: "waiting" | "refused" | "open" | "taken" | "expired" | "withdrawn" | "wrongPlace" | "otherName";
        InviteExpert: {
            /** Format: uuid */
            invitationId: string;
            expert: components["schemas"]["ExpertCard"];
            adviceOn: components["schemas"]["AdviceOn"];
            /** Format: date */
            linkUntil: string;
            /** Format: date */
            accessUntil: string;
            secretHash: string;
        };
        InviteExpertBody: {
            /** Format: uuid */
            commandId: string;
            /** Format: uuid */
            invitationId: string;
            expert: components["schemas"]["ExpertCard"];
            adviceOn: components["schemas"]["AdviceOn"];
            /** Format: date */
            linkUntil: null | string;
            /** Format: date */
            accessUntil: null | string;
            looked?: boolean;
        };
        InviteExpertCommand: {
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "inviteExpert";
            /** Format: int64 */
            basedOn?: null | number;
            looked?: boolean;
            data: components["schemas"]["InviteExpert"];
        };
        InviteExpertReply: {
            outcome: components["schemas"]["Outcome"];
            link: null | string;
        };
        InviteMember: {
            person: components["schemas"]["MemberCard"];
            role: components["schemas"]["Role"];
            relation?: components["schemas"]["Relation"] | null;
            directoryRoles?: null | components["schemas"]["Role"][];
        };
        InviteMemberCommand: {
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "inviteMember";
            /** Format: int64 */
            basedOn?: null | number;
            looked?: boolean;
            data: components["schemas"]["InviteMember"];
        };
        Join: Record<string, never>;
        JoinCommand: {
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "join";
            /** Format: int64 */
            basedOn?: null | number;
            looked?: boolean;
            data: components["schemas"]["Join"];
        };
        KnownPerson: {
            /** Format: uuid */
            personId: string;
            name: string;
            profession: string;
            role: components["schemas"]["PersonRole"];
            mayBe: components["schemas"]["Role"][];
            organisation: string;
            unit: null | string;
            region: null | string;
            country: string;
        };
        LastOffer: {
            unit: null | string;
            end: components["schemas"]["TransferEnd"];
            /** Format: date-time */
            at: string;
        };
        LeftSignal: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "left";
        };
        LifeState: {
            /** Format: date-time */
            knownSince: null | string;
            birthdays: components["schemas"]["Birthday"][];
            death: components["schemas"]["Death"] | null;
            closed: {
                [key: string]: components["schemas"]["Closing"];
            };
            protected: components["schemas"]["ProtectedAddress"][];
        };
        LiftAddressProtection: {
            /** Format: uuid */
            personId: null | string;
            /** Format: date */
            on: string;
            source: string;
        };
        LiftAddressProtectionCommand: {
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "liftAddressProtection";
            /** Format: int64 */
            basedOn?: null | number;
            looked?: boolean;
            data: components["schemas"]["LiftAddressProtection"];
        };
        LiftBlock: {
            /** Format: uuid */
            blockId: string;
            reason: string;
        };
        LiftBlockCommand: {
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "liftBlock";
            /** Format: int64 */
            basedOn?: null | number;
            looked?: boolean;
            data: components["schemas"]["LiftBlock"];
        };
        /** @enum {string} */
        LinkKind: "self" | "parentalResponsibility" | "guardian" | "childWelfare";
        ListedUnit: {
            /** Format: uuid */
            unitId: string;
            name: string;
            organisation: components["schemas"]["OrganisationRef"];
            kind: components["schemas"]["OrganisationKind"];
            region: components["schemas"]["Region"];
            treats: boolean;
            receives: boolean;
            coordinator: null | string;
            deputy: null | string;
        };
        LogAccessChange: {
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            personId: string;
            person: string;
            by: null | string;
            confirmedBy: null | string;
            isNew: boolean;
        };
        LogEmergency: {
            /** Format: uuid */
            roomId: string;
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            until: string;
            standing: components["schemas"]["EmergencyStanding"];
            /** Format: date */
            dueOn: string;
        };
        LogFinding: {
            name: string;
            /** Format: int32 */
            rule: number;
            title: string;
            also: string[];
            why: string;
            /** Format: int32 */
            weight: number;
            person: null | string;
            organisation: null | string;
            emergency: components["schemas"]["LogEmergency"] | null;
            /** Format: int32 */
            rowCount: number;
            rows: components["schemas"]["LogFindingRow"][];
        };
        LogFindingRow: {
            /** Format: uuid */
            readingId: string;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            roomId: string;
            name: null | string;
            organisation: null | string;
            unit: null | string;
            role: components["schemas"]["Role"] | null;
            kind: components["schemas"]["AccessKind"];
            basis: components["schemas"]["BasisKind"] | null;
            outcome: components["schemas"]["AccessOutcome"];
        };
        LogPage: {
            entries: components["schemas"]["LogPageEntry"][];
            /** Format: int64 */
            head: number;
        };
        LogPageEntry: {
            /** Format: int64 */
            sequence: number;
            commitment: string;
            hash: string;
            bytes: null | string;
            salt: null | string;
        };
        LogReaders: {
            /** Format: date */
            from: string;
            /** Format: date */
            until: string;
            readers: components["schemas"]["PersonExtent"][];
        };
        LogReviewPage: {
            /** Format: date */
            from: string;
            /** Format: date */
            until: string;
            /** Format: int32 */
            total: number;
            damaged: components["schemas"]["DamagedLog"][];
            findings: components["schemas"]["LogFinding"][];
            settled: components["schemas"]["LogSettlement"][];
            accesses: components["schemas"]["LogAccessChange"][];
        };
        LogSettlement: {
            /** Format: date-time */
            at: string;
            by: null | string;
            titles: string[];
            person: null | string;
            /** Format: int32 */
            readings: number;
            outcome: components["schemas"]["SettlementOutcome"];
            note: string;
        };
        /** @enum {string} */
        MarkedKind: "fact" | "material";
        MarkGenetics: {
            /** Format: uuid */
            personId: string;
            genetics: boolean;
        };
        MarkGeneticsCommand: {
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "markGenetics";
            /** Format: int64 */
            basedOn?: null | number;
            looked?: boolean;
            data: components["schemas"]["MarkGenetics"];
        };
        MarkMaterial: {
            /** Format: uuid */
            materialId: string;
            personImage: boolean;
            sharedAbroad: boolean;
            sharedForTeaching?: boolean;
            identified?: boolean;
        };
        MarkMaterialCommand: {
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "markMaterial";
            /** Format: int64 */
            basedOn?: null | number;
            looked?: boolean;
            data: components["schemas"]["MarkMaterial"];
        };
        MarksSet: {
            kind: components["schemas"]["MarkedKind"];
            /** Format: uuid */
            subjectId: string;
            genetic: boolean;
            /** Format: uuid */
            relativeId: null | string;
            reason: null | string;
        };
        MarksSetEvent: {
            /** Format: int64 */
            sequence: number;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            actor: string;
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "marks.set.v1";
            data: components["schemas"]["MarksSet"];
        };
        Material: {
            title: string;
            kind: components["schemas"]["MaterialKind"];
            mediaType: string;
            address: string;
            /** Format: int64 */
            length: number;
            personImage: boolean;
            sharedAbroad: boolean;
            sharedForTeaching: boolean;
            identified: boolean;
            addedIdentified: boolean;
            renamed: boolean;
            withdrawn: null | string;
            /** Format: uuid */
            by: string;
            /** Format: date-time */
            at: string;
            /** Format: int64 */
            order: number;
            /** Format: int64 */
            version: number;
            original: null | string;
            /** Format: int64 */
            originalLength: number;
        };
        MaterialAdded: {
            /** Format: uuid */
            materialId: string;
            title: string;
            kind: components["schemas"]["MaterialKind"];
            mediaType: string;
            address: string;
            /** Format: int64 */
            length: number;
            personImage: boolean;
            identified?: boolean;
            original?: null | string;
            /** Format: int64 */
            originalLength?: number;
        };
        MaterialAddedEvent: {
            /** Format: int64 */
            sequence: number;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            actor: string;
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "material.added.v1";
            data: components["schemas"]["MaterialAdded"];
        };
        /** @enum {string} */
        MaterialKind: "image" | "pdf" | "text" | "dicom";
        /** @enum {string} */
        MaterialMark: "personImage" | "identified";
        MaterialMarkCleared: {
            /** Format: uuid */
            materialId: string;
            mark: components["schemas"]["MaterialMark"];
            reason: string;
        };
        MaterialMarkClearedEvent: {
            /** Format: int64 */
            sequence: number;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            actor: string;
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "material.mark.cleared.v1";
            data: components["schemas"]["MaterialMarkCleared"];
        };
        MaterialMarked: {
            /** Format: uuid */
            materialId: string;
            personImage: boolean;
            sharedAbroad: boolean;
            sharedForTeaching?: boolean;
            identified?: boolean;
        };
        MaterialMarkedEvent: {
            /** Format: int64 */
            sequence: number;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            actor: string;
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "material.marked.v1";
            data: components["schemas"]["MaterialMarked"];
        };
        MaterialRenamed: {
            /** Format: uuid */
            materialId: string;
            title: string;
        };
        MaterialRenamedEvent: {
            /** Format: int64 */
            sequence: number;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            actor: string;
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "material.renamed.v1";
            data: components["schemas"]["MaterialRenamed"];
        };
        MaterialsState: {
            items: {
                [key: string]: components["schemas"]["Material"];
            };
        };
        MaterialWithdrawn: {
            /** Format: uuid */
            materialId: string;
            reason: string;
        };
        MaterialWithdrawnEvent: {
            /** Format: int64 */
            sequence: number;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            actor: string;
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "material.withdrawn.v1";
            data: components["schemas"]["MaterialWithdrawn"];
        };
        Measurement: {
            assay: components["schemas"]["Term"];
            value: number;
            unit: components["schemas"]["Term"];
            low: null | number;
            high: null | number;
            qualifiers?: null | components["schemas"]["Qualifier"][];
            provenance: components["schemas"]["Provenance"];
            /** Format: uuid */
            relativeId?: null | string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "measurement";
        };
        Member: {
            person: components["schemas"]["MemberCard"];
            role: components["schemas"]["Role"];
            standing: components["schemas"]["Standing"];
            relation: components["schemas"]["Relation"] | null;
            genetics: boolean;
            /** Format: int64 */
            order: number;
        };
        MemberCard: {
            /** Format: uuid */
            personId: string;
            name: string;
            profession: string;
            /** Format: uuid */
            organisationId: null | string;
            organisation: string;
            region: components["schemas"]["Region"];
            country: string;
            /** Format: uuid */
            unitId?: null | string;
        };
        MemberInvited: {
            person: components["schemas"]["MemberCard"];
            role: components["schemas"]["Role"];
            relation: components["schemas"]["Relation"] | null;
        };
        MemberInvitedEvent: {
            /** Format: int64 */
            sequence: number;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            actor: string;
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "member.invited.v1";
            data: components["schemas"]["MemberInvited"];
        };
        MemberJoined: {
            /** Format: uuid */
            personId: string;
            role: components["schemas"]["Role"];
        };
        MemberJoinedEvent: {
            /** Format: int64 */
            sequence: number;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            actor: string;
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "member.joined.v1";
            data: components["schemas"]["MemberJoined"];
        };
        MemberRemoved: {
            /** Format: uuid */
            personId: string;
            role: components["schemas"]["Role"];
            reason: string;
        };
        MemberRemovedEvent: {
            /** Format: int64 */
            sequence: number;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            actor: string;
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "member.removed.v1";
            data: components["schemas"]["MemberRemoved"];
        };
        MembershipState: {
            members: {
                [key: string]: components["schemas"]["Member"];
            };
            emergencies: {
                [key: string]: components["schemas"]["EmergencyAccess"];
            };
            invitations: {
                [key: string]: components["schemas"]["ExpertInvitation"];
            };
            externals: {
                [key: string]: components["schemas"]["External"];
            };
        };
        MoreAsked: {
            what: string;
            reason: string;
        };
        MoreAskedEvent: {
            /** Format: int64 */
            sequence: number;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            actor: string;
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "request.more.asked.v1";
            data: components["schemas"]["MoreAsked"];
        };
        MoreGiven: {
            text: string;
            /** Format: date-time */
            dueAt: string;
        };
        MoreGivenEvent: {
            /** Format: int64 */
            sequence: number;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            actor: string;
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "request.more.given.v1";
            data: components["schemas"]["MoreGiven"];
        };
        NameCosigner: {
            /** Format: uuid */
            personId: string;
        };
        NameCosignerCommand: {
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "nameCosigner";
            /** Format: int64 */
            basedOn?: null | number;
            looked?: boolean;
            data: components["schemas"]["NameCosigner"];
        };
        NoticesSeen: {
            /** Format: int64 */
            upTo: number;
        };
        NoticesSeenEvent: {
            /** Format: int64 */
            sequence: number;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            actor: string;
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "notices.seen.v1";
            data: components["schemas"]["NoticesSeen"];
        };
        Objection: {
            /** Format: uuid */
            blockId: string;
            givenBy: string;
            person?: components["schemas"]["MemberCard"] | null;
            organisation?: components["schemas"]["OrganisationRef"] | null;
            unit?: components["schemas"]["OrganisationRef"] | null;
            materials?: null | string[];
            parts?: null | string[];
        };
        ObjectToCorrection: {
            /** Format: uuid */
            statementId: string;
        };
        ObjectToCorrectionCommand: {
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "objectToCorrection";
            /** Format: int64 */
            basedOn?: null | number;
            looked?: boolean;
            data: components["schemas"]["ObjectToCorrection"];
        };
        OfferedRoom: {
            /** Format: uuid */
            roomId: string;
            /** Format: uuid */
            transferId: string;
            phase: string;
            from: string;
            organisation: string;
            to: string;
            reason: string;
            /** Format: date-time */
            at: string;
            /** Format: date-time */
            until: string;
            needsDoctor: boolean;
            administrator: null | string;
        };
        OfferRef: {
            /** Format: uuid */
            transferId: string;
            /** Format: date-time */
            at: string;
        };
        Officer: {
            /** Format: uuid */
            organisationId: string;
            name: string;
        };
        OfficersEntry: {
            /** Format: uuid */
            organisationId: string;
            people: string[];
            /** Format: int64 */
            version: number;
            waiting: components["schemas"]["OfficersWaiting"] | null;
        };
        OfficersProposed: {
            /** Format: uuid */
            organisationId: string;
            people: string[];
        };
        OfficersProposedEvent: {
            /** Format: int64 */
            sequence: number;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            actor: string;
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "directory.officers.proposed.v1";
            data: components["schemas"]["OfficersProposed"];
        };
        OfficersWaiting: {
            people: string[];
            by: string;
            /** Format: date-time */
            at: string;
            mayConfirm: boolean;
        };
        OfflineKey: {
            key: string;
        };
        OnCallEntry: {
            /** Format: uuid */
            unitId: string;
            turns: components["schemas"]["OnCallTurn"][];
            /** Format: int64 */
            version: number;
        };
        OnCallSet: {
            /** Format: uuid */
            unitId: string;
            turns: components["schemas"]["OnCallTurn"][];
        };
        OnCallSetEvent: {
            /** Format: int64 */
            sequence: number;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            actor: string;
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "directory.onCall.set.v1";
            data: components["schemas"]["OnCallSet"];
        };
        OnCallTurn: {
            /** Format: uuid */
            personId: string;
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            until: string;
        };
        OpenerView: {
            hasOfficer: boolean;
        };
        Opening: {
            controller: components["schemas"]["OrganisationRef"];
            unit: components["schemas"]["OrganisationRef"];
            basis: string;
            /** Format: uuid */
            requestId: null | string;
            /** Format: uuid */
            by: string;
            /** Format: date-time */
            at: string;
            salt: null | string;
            region: components["schemas"]["Region"];
        };
        /** @enum {string} */
        OpeningDecision: "opened" | "refused" | "withdrawn";
        OpenRoom: {
            opener: components["schemas"]["MemberCard"];
            role: components["schemas"]["Role"];
            controller: components["schemas"]["OrganisationRef"];
            unit: components["schemas"]["OrganisationRef"];
            basis: string;
            /** Format: uuid */
            requestId?: null | string;
            case?: components["schemas"]["CaseDraft"] | null;
            directoryRoles?: null | components["schemas"]["Role"][];
            salt?: null | string;
            region?: components["schemas"]["Region"];
            agreement?: components["schemas"]["Agreement"] | null;
            retention?: components["schemas"]["Retention"] | null;
        };
        OpenRoomBody: {
            /** Format: uuid */
            commandId: string;
            /** Format: uuid */
            roomId: string;
            role: components["schemas"]["Role"];
            controller: components["schemas"]["OrganisationRef"];
            unit: components["schemas"]["OrganisationRef"];
            basis: string;
            question?: null | string;
            agreement?: components["schemas"]["Agreement"] | null;
            retention?: components["schemas"]["Retention"] | null;
        };
        OpenRoomCommand: {
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "openRoom";
            /** Format: int64 */
            basedOn?: null | number;
            looked?: boolean;
            data: components["schemas"]["OpenRoom"];
        };
        OpenThread: {
            /** Format: uuid */
            threadId: string;
            kind: components["schemas"]["AnchorKind"];
            /** Format: uuid */
            anchorId: null | string;
            abroad: boolean;
            /** Format: uuid */
            commentId: string;
            text: string;
            mentions: string[];
        };
        OpenThreadCommand: {
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "openThread";
            /** Format: int64 */
            basedOn?: null | number;
            looked?: boolean;
            data: components["schemas"]["OpenThread"];
        };
        Organisation: {
            name: string;
            kind: components["schemas"]["OrganisationKind"];
            region: components["schemas"]["Region"];
            organisationNumber: null | string;
            country: string;
        };
        OrganisationDeactivated: {
            /** Format: uuid */
            organisationId: string;
            reason: string;
        };
        OrganisationDeactivatedEvent: {
            /** Format: int64 */
            sequence: number;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            actor: string;
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "directory.organisation.deactivated.v1";
            data: components["schemas"]["OrganisationDeactivated"];
        };
        OrganisationEntry: {
            /** Format: uuid */
            organisationId: string;
            organisation: components["schemas"]["Organisation"];
            active: boolean;
            /** Format: int64 */
            version: number;
        };
        /** @enum {string} */
        OrganisationKind: "hospitalTrust" | "hospital" | "centre" | "generalPractice" | "dentistry" | "municipality" | "ernMember" | "other";
        OrganisationRef: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        OrganisationRegistered: {
            /** Format: uuid */
            organisationId: string;
            organisation: components["schemas"]["Organisation"];
        };
        OrganisationRegisteredEvent: {
            /** Format: int64 */
            sequence: number;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            actor: string;
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "directory.organisation.registered.v1";
            data: components["schemas"]["OrganisationRegistered"];
        };
        Outcome: {
            /** Format: uuid */
            commandId: string;
            status: components["schemas"]["OutcomeStatus"];
            /** Format: int64 */
            firstSequence: null | number;
            /** Format: int64 */
            lastSequence: null | number;
            repeated: boolean;
            problem: components["schemas"]["Problem"] | null;
        };
        /** @enum {string} */
        OutcomeStatus: "applied" | "refused" | "unknown";
        OwnEntry: {
            mayBe: components["schemas"]["Role"][];
            sendsAs: components["schemas"]["SenderKind"][];
            /** Format: uuid */
            organisationId: null | string;
            /** Format: uuid */
            officerFor: null | string;
            usualRetention: components["schemas"]["Retention"] | null;
            administrator: boolean;
        };
        OwnSession: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            begunAt: string;
            /** Format: date-time */
            usedAt: string;
            /** Format: date-time */
            endsAt: string;
            provider: string;
            browser: null | string;
            system: null | string;
            current: boolean;
            program: null | string;
        };
        ParentageRecorded: {
            /** Format: uuid */
            relativeId: string;
            note: string;
        };
        ParentageRecordedEvent: {
            /** Format: int64 */
            sequence: number;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            actor: string;
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "parentage.recorded.v1";
            data: components["schemas"]["ParentageRecorded"];
        };
        /** @enum {string} */
        PartEnd: "authorityEnded" | "inHealth" | "adult" | "emergencyOver" | "accessOver";
        PartEnded: {
            /** Format: uuid */
            personId: string;
            role: components["schemas"]["Role"];
            cause: components["schemas"]["PartEnd"] | null;
        };
        PartEndedEvent: {
            /** Format: int64 */
            sequence: number;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            actor: string;
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "member.part.ended.v1";
            data: components["schemas"]["PartEnded"];
        };
        Participant: {
            person: components["schemas"]["MemberCard"];
            role: components["schemas"]["Role"];
            standing: components["schemas"]["Standing"];
        };
        PassTime: Record<string, never>;
        PassTimeCommand: {
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "passTime";
            /** Format: int64 */
            basedOn?: null | number;
            looked?: boolean;
            data: components["schemas"]["PassTime"];
        };
        Patient: {
            sex: components["schemas"]["Sex"];
            age: components["schemas"]["AgeBand"];
            region: components["schemas"]["Region"];
            /** Format: int64 */
            version: number;
        };
        PatientDescribed: {
            sex: components["schemas"]["Sex"];
            age: components["schemas"]["AgeBand"];
            region: components["schemas"]["Region"];
        };
        PatientDescribedEvent: {
            /** Format: int64 */
            sequence: number;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            actor: string;
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "patient.described.v1";
            data: components["schemas"]["PatientDescribed"];
        };
        PatientIdentified: {
            name: string;
            nationalId: null | string;
            /** Format: date */
            birthDate: null | string;
            municipality: null | string;
            contact: null | string;
        };
        PatientIdentifiedEvent: {
            /** Format: int64 */
            sequence: number;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            actor: string;
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "patient.identified.v1";
            data: components["schemas"]["PatientIdentified"];
        };
        PatientSideQuery: {
            name: string;
        };
        PatientSought: {
            nationalId?: null | string;
            name?: null | string;
            /** Format: date */
            birthDate?: null | string;
        };
        PeopleQuery: {
            query: string;
        };
        Person: {
            name: string;
            profession: string;
            hprNumber: null | string;
            /** Format: uuid */
            organisationId: null | string;
            /** Format: uuid */
            unitId: null | string;
            region: components["schemas"]["Region"];
            country: string;
            roles: components["schemas"]["Role"][];
            subjects: components["schemas"]["SignInSubject"][];
            administrator: boolean;
            external?: components["schemas"]["ExternalPerson"] | null;
            everywhere?: boolean;
        };
        PersonConfirmed: {
            /** Format: uuid */
            personId: string;
        };
        PersonConfirmedEvent: {
            /** Format: int64 */
            sequence: number;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            actor: string;
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "directory.person.confirmed.v1";
            data: components["schemas"]["PersonConfirmed"];
        };
        PersonDeactivated: {
            /** Format: uuid */
            personId: string;
            reason: string;
        };
        PersonDeactivatedEvent: {
            /** Format: int64 */
            sequence: number;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            actor: string;
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "directory.person.deactivated.v1";
            data: components["schemas"]["PersonDeactivated"];
        };
        PersonEntry: {
            /** Format: uuid */
            personId: string;
            person: components["schemas"]["Person"];
            active: boolean;
            /** Format: int64 */
            version: number;
        };
        PersonExtent: {
            /** Format: uuid */
            personId: string;
            name: null | string;
            organisation: null | string;
            role: components["schemas"]["Role"] | null;
            /** Format: int32 */
            cases: number;
            /** Format: int32 */
            identified: number;
            /** Format: int32 */
            readings: number;
        };
        PersonProposed: {
            /** Format: uuid */
            personId: string;
            person: components["schemas"]["Person"];
        };
        PersonProposedEvent: {
            /** Format: int64 */
            sequence: number;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            actor: string;
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "directory.person.proposed.v1";
            data: components["schemas"]["PersonProposed"];
        };
        PersonRef: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        PersonRegistered: {
            /** Format: uuid */
            personId: string;
            person: components["schemas"]["Person"];
        };
        PersonRegisteredEvent: {
            /** Format: int64 */
            sequence: number;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            actor: string;
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "directory.person.registered.v1";
            data: components["schemas"]["PersonRegistered"];
        };
        PersonRejected: {
            /** Format: uuid */
            personId: string;
        };
        PersonRejectedEvent: {
            /** Format: int64 */
            sequence: number;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            actor: string;
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "directory.person.rejected.v1";
            data: components["schemas"]["PersonRejected"];
        };
        /** @enum {string} */
        PersonRole: "responsibleDoctor" | "coordinator" | "deputy" | "assistant" | "specialist" | "centreStaff" | "gp" | "healthStationDoctor" | "municipalCoordinator" | "childCoordinator" | "ernExpert" | "ernLiaison" | "patient" | "representative" | "nextOfKin" | "observer" | "administrator" | "logController" | "dataProtectionOfficer";
        PersonSignal: {
            /** Format: uuid */
            personId: string;
            signal: components["schemas"]["RoomSignal"];
        };
        /** @enum {string} */
        Phase: "draft" | "ready" | "inConference" | "proposed" | "signed" | "closed";
        PhaseChanged: {
            from: components["schemas"]["Phase"];
            to: components["schemas"]["Phase"];
            reason: null | string;
        };
        PhaseChangedEvent: {
            /** Format: int64 */
            sequence: number;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            actor: string;
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "phase.changed.v1";
            data: components["schemas"]["PhaseChanged"];
        };
        Phenotype: {
            term: components["schemas"]["Term"];
            excluded: boolean;
            onset: null | string;
            severity: null | string;
            qualifiers?: null | components["schemas"]["Qualifier"][];
            provenance: components["schemas"]["Provenance"];
            /** Format: uuid */
            relativeId?: null | string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "phenotype";
        };
        Point: {
            x: number;
            y: number;
        };
        PointMark: {
            x: number;
            y: number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "point";
        };
        Polygon: {
            points: components["schemas"]["Point"][];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "polygon";
        };
        Position: {
            kind: components["schemas"]["PositionKind"];
            reason: null | string;
            /** Format: int32 */
            wording: number;
            /** Format: int32 */
            correction: number;
            /** Format: date-time */
            at: string;
        };
        /** @enum {string} */
        PositionKind: "agree" | "reservation" | "disagree" | "abstain";
        PositionTaken: {
            /** Format: uuid */
            statementId: string;
            /** Format: int32 */
            wording: number;
            kind: components["schemas"]["PositionKind"];
            reason: null | string;
        };
        PositionTakenEvent: {
            /** Format: int64 */
            sequence: number;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            actor: string;
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "position.taken.v1";
            data: components["schemas"]["PositionTaken"];
        };
        Problem: {
            code: string;
            field?: null | string;
            reason?: null | string;
            /** Format: int64 */
            current?: null | number;
            /** Format: int32 */
            limit?: null | number;
            lacking?: null | string[];
            found?: null | components["schemas"]["FoundInText"][];
            told?: null | string[];
        };
        ProblemDetails: {
            type: string;
            title: string;
            status: number;
            detail?: string;
            code: string;
        };
        ProgramProvider: {
            name: string;
            displayName: string;
            issuer: string;
            clientId: string;
            scope: string;
            resource?: null | string;
        };
        ProposedEntry: {
            /** Format: uuid */
            personId: string;
            person: components["schemas"]["Person"];
            by: string;
            /** Format: date-time */
            at: string;
            mayConfirm: boolean;
            /** Format: int64 */
            version: number;
            ends: null | string;
        };
        ProposeErasure: {
            /** Format: uuid */
            erasureId: string;
            ground: components["schemas"]["ErasureGround"];
            reference: string;
        };
        ProposeErasureCommand: {
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "proposeErasure";
            /** Format: int64 */
            basedOn?: null | number;
            looked?: boolean;
            data: components["schemas"]["ProposeErasure"];
        };
        ProposeRecommendation: {
            /** Format: uuid */
            recommendationId: string;
            kind: components["schemas"]["RecommendationKind"];
            text: string;
            addressee: components["schemas"]["Addressee"];
            /** Format: date */
            due: null | string;
            extent: null | string;
        };
        ProposeRecommendationCommand: {
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "proposeRecommendation";
            /** Format: int64 */
            basedOn?: null | number;
            looked?: boolean;
            data: components["schemas"]["ProposeRecommendation"];
        };
        ProposeStatement: {
            /** Format: uuid */
            statementId: string;
            text: string;
            /** Format: uuid */
            answersGoal?: null | string;
        };
        ProposeStatementCommand: {
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "proposeStatement";
            /** Format: int64 */
            basedOn?: null | number;
            looked?: boolean;
            data: components["schemas"]["ProposeStatement"];
        };
        ProposeTransfer: {
            /** Format: uuid */
            transferId: string;
            unit: components["schemas"]["OrganisationRef"];
            reason: string;
            to?: components["schemas"]["ReceivingUnit"] | null;
            administrator?: components["schemas"]["UnownedDuty"] | null;
        };
        ProposeTransferCommand: {
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "proposeTransfer";
            /** Format: int64 */
            basedOn?: null | number;
            looked?: boolean;
            data: components["schemas"]["ProposeTransfer"];
        };
        ProtectAddress: {
            /** Format: uuid */
            personId: null | string;
            grade: components["schemas"]["AddressGrade"];
            /** Format: date */
            on: string;
            source: string;
            places: components["schemas"]["OrganisationRef"][];
        };
        ProtectAddressCommand: {
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "protectAddress";
            /** Format: int64 */
            basedOn?: null | number;
            looked?: boolean;
            data: components["schemas"]["ProtectAddress"];
        };
        ProtectedAddress: {
            /** Format: uuid */
            personId: null | string;
            grade: components["schemas"]["AddressGrade"];
            /** Format: date */
            on: string;
            source: string;
            places: components["schemas"]["OrganisationRef"][];
            /** Format: uuid */
            by: string;
            /** Format: date-time */
            at: string;
        };
        Provenance: {
            kind: components["schemas"]["ProvenanceKind"];
            source?: null | string;
            /** Format: uuid */
            materialId?: null | string;
        };
        /** @enum {string} */
        ProvenanceKind: "member" | "letter" | "import" | "patient";
        /** @enum {string} */
        Purpose: "treatment" | "secondOpinion" | "adviceAbroad" | "coordination" | "administration" | "teaching" | "researchContact" | "ownCase" | "logReview" | "emergency";
        Qualifier: {
            name: string;
            term: components["schemas"]["Term"];
        };
        /** @enum {string} */
        Reach: "room" | "abroad" | "teaching" | "family";
        ReadersDecided: {
            readers: string[];
            decidedBy: string;
            ground: string;
        };
        ReadersDecidedEvent: {
            /** Format: int64 */
            sequence: number;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            actor: string;
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "death.readers.decided.v1";
            data: components["schemas"]["ReadersDecided"];
        };
        ReaderView: {
            /** Format: uuid */
            personId: string;
            role: components["schemas"]["Role"];
            reach: components["schemas"]["Reach"];
            identity: boolean;
            genetics: boolean;
            commands: string[];
            link?: components["schemas"]["LinkKind"] | null;
        };
        ReassignRequest: {
            coordinator: components["schemas"]["MemberCard"];
            deputy: components["schemas"]["MemberCard"];
            reason: string;
        };
        ReassignRequestBody: {
            /** Format: uuid */
            commandId: string;
            reason: string;
            /** Format: int64 */
            basedOn?: null | number;
            looked?: boolean;
        };
        ReassignRequestCommand: {
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "reassignRequest";
            /** Format: int64 */
            basedOn?: null | number;
            looked?: boolean;
            data: components["schemas"]["ReassignRequest"];
        };
        Receiver: {
            unit: components["schemas"]["OrganisationRef"];
            coordinator: components["schemas"]["MemberCard"];
            deputy: components["schemas"]["MemberCard"];
        };
        /** @enum {string} */
        ReceiverKind: "hospital" | "centre" | "generalPractitioner" | "municipalHealth" | "school" | "statped" | "dentalService" | "nav" | "childWelfare" | "patientOrFamily" | "other";
        ReceivingUnit: {
            controller: components["schemas"]["OrganisationRef"];
            unit: components["schemas"]["OrganisationRef"];
            region: components["schemas"]["Region"];
            treats: boolean;
        };
        Recommendation: {
            kind: components["schemas"]["RecommendationKind"];
            text: string;
            addressee: components["schemas"]["Addressee"];
            /** Format: date */
            due: null | string;
            extent: null | string;
            withdrawn: null | string;
            answer: components["schemas"]["Answer"] | null;
            /** Format: uuid */
            by: string;
            /** Format: date-time */
            at: string;
            /** Format: int64 */
            order: number;
            /** Format: int64 */
            version: number;
        };
        RecommendationAnswered: {
            /** Format: uuid */
            recommendationId: string;
            answer: components["schemas"]["AnswerKind"];
            owner: null | string;
            reason: null | string;
            forwardedTo?: components["schemas"]["Addressee"] | null;
        };
        RecommendationAnsweredEvent: {
            /** Format: int64 */
            sequence: number;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            actor: string;
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "recommendation.answered.v1";
            data: components["schemas"]["RecommendationAnswered"];
        };
        /** @enum {string} */
        RecommendationKind: "furtherInvestigation" | "treatment" | "followUpGuideline" | "habilitation" | "rehabilitation" | "oralHealth" | "nutrition" | "mentalHealth" | "coordinatorAndPlan" | "learningAndMastery" | "peerSupport" | "schoolAndKindergarten" | "work" | "assistanceAndRespite" | "aids" | "palliativeCare" | "transitionToAdult" | "register" | "research";
        RecommendationProposed: {
            /** Format: uuid */
            recommendationId: string;
            kind: components["schemas"]["RecommendationKind"];
            text: string;
            addressee: components["schemas"]["Addressee"];
            /** Format: date */
            due: null | string;
            extent: null | string;
        };
        RecommendationProposedEvent: {
            /** Format: int64 */
            sequence: number;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            actor: string;
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "recommendation.proposed.v1";
            data: components["schemas"]["RecommendationProposed"];
        };
        RecommendationRead: {
            /** Format: uuid */
            recommendationId: string;
            /** Format: int64 */
            version: number;
        };
        RecommendationRevised: {
            /** Format: uuid */
            recommendationId: string;
            kind: components["schemas"]["RecommendationKind"];
            text: string;
            addressee: components["schemas"]["Addressee"];
            /** Format: date */
            due: null | string;
            extent: null | string;
        };
        RecommendationRevisedEvent: {
            /** Format: int64 */
            sequence: number;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            actor: string;
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "recommendation.revised.v1";
            data: components["schemas"]["RecommendationRevised"];
        };
        RecommendationWithdrawn: {
            /** Format: uuid */
            recommendationId: string;
            reason: string;
        };
        RecommendationWithdrawnEvent: {
            /** Format: int64 */
            sequence: number;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            actor: string;
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "recommendation.withdrawn.v1";
            data: components["schemas"]["RecommendationWithdrawn"];
        };
        RecordBlock: {
            /** Format: uuid */
            blockId: string;
            person: components["schemas"]["MemberCard"] | null;
            organisation: components["schemas"]["OrganisationRef"] | null;
            materials: null | string[];
            /** Format: date */
            on: string;
            givenBy: string;
            reason: null | string;
            parts?: null | string[];
            unit?: components["schemas"]["OrganisationRef"] | null;
        };
        RecordBlockCommand: {
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "recordBlock";
            /** Format: int64 */
            basedOn?: null | number;
            looked?: boolean;
            data: components["schemas"]["RecordBlock"];
        };
        RecordConsent: {
            scope: components["schemas"]["ConsentScope"];
            receiver: null | string;
            decision: components["schemas"]["ConsentDecision"];
            formVersion: string;
            language: string;
            /** Format: date */
            on: string;
            interpreter: boolean;
            givenBy: string;
            receivedBy: string;
            proof?: components["schemas"]["ConsentProof"] | null;
            /** Format: uuid */
            giver?: null | string;
            receiverKind?: components["schemas"]["ReceiverKind"] | null;
            authority?: components["schemas"]["FamilyLink"] | null;
        };
        RecordConsentCommand: {
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "recordConsent";
            /** Format: int64 */
            basedOn?: null | number;
            looked?: boolean;
            data: components["schemas"]["RecordConsent"];
        };
        RecordCustody: {
            agreement: components["schemas"]["Agreement"] | null;
            retention: components["schemas"]["Retention"] | null;
        };
        RecordCustodyCommand: {
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "recordCustody";
            /** Format: int64 */
            basedOn?: null | number;
            looked?: boolean;
            data: components["schemas"]["RecordCustody"];
        };
        RecordDeath: {
            /** Format: date */
            on: string;
            readers: string[];
            decidedBy: string;
            ground: string;
        };
        RecordDeathCommand: {
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "recordDeath";
            /** Format: int64 */
            basedOn?: null | number;
            looked?: boolean;
            data: components["schemas"]["RecordDeath"];
        };
        RecordedConsent: {
            scope: components["schemas"]["ConsentScope"];
            receiver: null | string;
            decision: components["schemas"]["ConsentDecision"];
            formVersion: string;
            language: string;
            /** Format: date */
            on: string;
            interpreter: boolean;
            givenBy: string;
            receivedBy: string;
            /** Format: uuid */
            by: string;
            /** Format: int64 */
            order: number;
            proof?: components["schemas"]["ConsentProof"] | null;
            /** Format: uuid */
            giver?: null | string;
            holds?: components["schemas"]["ConsentDecision"] | null;
            receiverKind?: components["schemas"]["ReceiverKind"] | null;
            authority?: components["schemas"]["FamilyLink"] | null;
            unfounded?: boolean;
        };
        RecordedFact: {
            fact: components["schemas"]["Fact"];
            /** Format: uuid */
            by: string;
            /** Format: date-time */
            at: string;
            edit: components["schemas"]["FactEdit"] | null;
            /** Format: int64 */
            order: number;
            /** Format: int64 */
            version: number;
        };
        RecordedInformation: {
            /** Format: date */
            on: string;
            informedBy: string;
            objects: boolean;
            toWhom: null | string;
            what: null | string;
            /** Format: uuid */
            by: string;
            /** Format: int64 */
            order: number;
            /** Format: uuid */
            blockId?: null | string;
        };
        RecordFact: {
            /** Format: uuid */
            factId: string;
            fact: components["schemas"]["Fact"];
            reason?: null | string;
        };
        RecordFactCommand: {
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "recordFact";
            /** Format: int64 */
            basedOn?: null | number;
            looked?: boolean;
            data: components["schemas"]["RecordFact"];
        };
        RecordGoal: {
            /** Format: uuid */
            goalId: string;
            words: string;
            askedBy: string;
            /** Format: date */
            askedOn: string;
            language: string;
            interpreter: boolean;
        };
        RecordGoalCommand: {
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "recordGoal";
            /** Format: int64 */
            basedOn?: null | number;
            looked?: boolean;
            data: components["schemas"]["RecordGoal"];
        };
        RecordGoalsNotObtained: {
            reason: components["schemas"]["GoalsNotObtained"];
            because: string;
            askedBy: string;
            /** Format: date */
            askedOn: string;
        };
        RecordGoalsNotObtainedCommand: {
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "recordGoalsNotObtained";
            /** Format: int64 */
            basedOn?: null | number;
            looked?: boolean;
            data: components["schemas"]["RecordGoalsNotObtained"];
        };
        RecordInformation: {
            /** Format: date */
            on: string;
            by: string;
            objects: boolean;
            toWhom: null | string;
            what: null | string;
            objection?: components["schemas"]["Objection"] | null;
        };
        RecordInformationCommand: {
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "recordInformation";
            /** Format: int64 */
            basedOn?: null | number;
            looked?: boolean;
            data: components["schemas"]["RecordInformation"];
        };
        RecordParentage: {
            /** Format: uuid */
            relativeId: string;
            note: string;
        };
        RecordParentageCommand: {
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "recordParentage";
            /** Format: int64 */
            basedOn?: null | number;
            looked?: boolean;
            data: components["schemas"]["RecordParentage"];
        };
        RecordRelation: {
            /** Format: uuid */
            personId: string;
            relation: components["schemas"]["Relation"];
        };
        RecordRelationCommand: {
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "recordRelation";
            /** Format: int64 */
            basedOn?: null | number;
            looked?: boolean;
            data: components["schemas"]["RecordRelation"];
        };
        RecordRelativeDecision: {
            /** Format: uuid */
            relativeId: string;
            decision: components["schemas"]["ConsentDecision"];
            /** Format: date */
            on: string;
        };
        RecordRelativeDecisionCommand: {
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "recordRelativeDecision";
            /** Format: int64 */
            basedOn?: null | number;
            looked?: boolean;
            data: components["schemas"]["RecordRelativeDecision"];
        };
        Rectangle: {
            x: number;
            y: number;
            width: number;
            height: number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "rectangle";
        };
        /** @enum {string} */
        Region: "unknown" | "nord" | "midt" | "vest" | "sorOst" | "abroad";
        RegisterOrganisation: {
            /** Format: uuid */
            organisationId: string;
            organisation: components["schemas"]["Organisation"];
        };
        RegisterOrganisationCommand: {
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "registerOrganisation";
            /** Format: int64 */
            basedOn?: null | number;
            looked?: boolean;
            data: components["schemas"]["RegisterOrganisation"];
        };
        RegisterPerson: {
            /** Format: uuid */
            personId: string;
            person: components["schemas"]["Person"];
        };
        RegisterPersonCommand: {
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "registerPerson";
            /** Format: int64 */
            basedOn?: null | number;
            looked?: boolean;
            data: components["schemas"]["RegisterPerson"];
        };
        RegisterUnit: {
            /** Format: uuid */
            unitId: string;
            unit: components["schemas"]["Unit"];
        };
        RegisterUnitCommand: {
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "registerUnit";
            /** Format: int64 */
            basedOn?: null | number;
            looked?: boolean;
            data: components["schemas"]["RegisterUnit"];
        };
        RejectPerson: {
            /** Format: uuid */
            personId: string;
        };
        RejectPersonCommand: {
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "rejectPerson";
            /** Format: int64 */
            basedOn?: null | number;
            looked?: boolean;
            data: components["schemas"]["RejectPerson"];
        };
        Relation: {
            basis: string;
            givenBy: string;
            link?: components["schemas"]["FamilyLink"] | null;
        };
        RelationRecorded: {
            /** Format: uuid */
            personId: string;
            relation: components["schemas"]["Relation"];
        };
        RelationRecordedEvent: {
            /** Format: int64 */
            sequence: number;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            actor: string;
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "relation.recorded.v1";
            data: components["schemas"]["RelationRecorded"];
        };
        RelationWithdrawn: {
            /** Format: uuid */
            personId: string;
            reason: string;
        };
        RelationWithdrawnEvent: {
            /** Format: int64 */
            sequence: number;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            actor: string;
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "relation.withdrawn.v1";
            data: components["schemas"]["RelationWithdrawn"];
        };
        Relative: {
            relation: string;
            sex: components["schemas"]["Sex"];
            affected: null | boolean;
            provenance: components["schemas"]["Provenance"];
            /** Format: uuid */
            relativeId: null | string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "relative";
        };
        RelativeDecided: {
            /** Format: uuid */
            relativeId: string;
            decision: components["schemas"]["ConsentDecision"];
            /** Format: date */
            on: string;
        };
        RelativeDecidedEvent: {
            /** Format: int64 */
            sequence: number;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            actor: string;
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "relative.decided.v1";
            data: components["schemas"]["RelativeDecided"];
        };
        RelativeDecision: {
            decision: components["schemas"]["ConsentDecision"];
            /** Format: date */
            on: string;
        };
        ReleaseCosigner: {
            /** Format: uuid */
            personId: string;
        };
        ReleaseCosignerCommand: {
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "releaseCosigner";
            /** Format: int64 */
            basedOn?: null | number;
            looked?: boolean;
            data: components["schemas"]["ReleaseCosigner"];
        };
        RemoveMember: {
            /** Format: uuid */
            personId: string;
            reason: string;
        };
        RemoveMemberCommand: {
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "removeMember";
            /** Format: int64 */
            basedOn?: null | number;
            looked?: boolean;
            data: components["schemas"]["RemoveMember"];
        };
        RenameMaterial: {
            /** Format: uuid */
            materialId: string;
            title: string;
        };
        RenameMaterialCommand: {
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "renameMaterial";
            /** Format: int64 */
            basedOn?: null | number;
            looked?: boolean;
            data: components["schemas"]["RenameMaterial"];
        };
        ReopenThread: {
            /** Format: uuid */
            threadId: string;
        };
        ReopenThreadCommand: {
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "reopenThread";
            /** Format: int64 */
            basedOn?: null | number;
            looked?: boolean;
            data: components["schemas"]["ReopenThread"];
        };
        RequestAccepted: {
            /** Format: uuid */
            roomId: string;
            reason: string;
        };
        RequestAcceptedEvent: {
            /** Format: int64 */
            sequence: number;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            actor: string;
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "request.accepted.v1";
            data: components["schemas"]["RequestAccepted"];
        };
        RequestAdvised: {
            advice: string;
            reason: string;
        };
        RequestAdvisedEvent: {
            /** Format: int64 */
            sequence: number;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            actor: string;
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "request.advised.v1";
            data: components["schemas"]["RequestAdvised"];
        };
        RequestCommand: components["schemas"]["AcceptRequestCommand"] | components["schemas"]["AnswerWithAdviceCommand"] | components["schemas"]["AskForMoreCommand"] | components["schemas"]["EscalateToDeputyCommand"] | components["schemas"]["ForwardRequestCommand"] | components["schemas"]["GiveMoreCommand"] | components["schemas"]["ReassignRequestCommand"] | components["schemas"]["SendRequestCommand"] | components["schemas"]["WithdrawRequestCommand"];
        RequestEscalated: {
            /** Format: uuid */
            deputyId: string;
        };
        RequestEscalatedEvent: {
            /** Format: int64 */
            sequence: number;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            actor: string;
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "request.escalated.v1";
            data: components["schemas"]["RequestEscalated"];
        };
        RequestEvent: components["schemas"]["RequestAcceptedEvent"] | components["schemas"]["RequestAdvisedEvent"] | components["schemas"]["RequestEscalatedEvent"] | components["schemas"]["RequestForwardedEvent"] | components["schemas"]["MoreAskedEvent"] | components["schemas"]["MoreGivenEvent"] | components["schemas"]["RequestReassignedEvent"] | components["schemas"]["RequestSentEvent"] | components["schemas"]["RequestWithdrawnEvent"];
        RequestForwarded: {
            to: components["schemas"]["Receiver"];
            reason: string;
            /** Format: date-time */
            dueAt: string;
        };
        RequestForwardedEvent: {
            /** Format: int64 */
            sequence: number;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            actor: string;
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "request.forwarded.v1";
            data: components["schemas"]["RequestForwarded"];
        };
        RequestLetter: {
            sender: components["schemas"]["MemberCard"];
            kind: components["schemas"]["SenderKind"];
            question: string;
            urgency: components["schemas"]["Urgency"];
            done: string;
            responsibleNow: string;
            /** Format: date-time */
            sentAt: string;
        };
        RequestListItem: {
            /** Format: uuid */
            requestId: string;
            mine: boolean;
            waitsForMe: boolean;
            mayAnswer: boolean;
            /** Format: date-time */
            changedAt: string;
            summary: components["schemas"]["RequestSummary"];
        };
        RequestReader: {
            sender: boolean;
            answers: boolean;
            colleague: boolean;
        };
        RequestReading: {
            /** Format: uuid */
            requestId: string;
            part: components["schemas"]["RequestReader"];
            commands: string[];
            names: {
                [key: string]: string;
            };
            request: components["schemas"]["RequestState"];
        };
        RequestReassigned: {
            coordinator: components["schemas"]["MemberCard"];
            deputy: components["schemas"]["MemberCard"];
            reason: string;
        };
        RequestReassignedEvent: {
            /** Format: int64 */
            sequence: number;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            actor: string;
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "request.reassigned.v1";
            data: components["schemas"]["RequestReassigned"];
        };
        RequestSent: {
            sender: components["schemas"]["MemberCard"];
            kind: components["schemas"]["SenderKind"];
            question: string;
            urgency: components["schemas"]["Urgency"];
            done: string;
            responsibleNow: string;
            receiver: components["schemas"]["Receiver"];
            /** Format: date-time */
            dueAt: string;
        };
        RequestSentEvent: {
            /** Format: int64 */
            sequence: number;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            actor: string;
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "request.sent.v1";
            data: components["schemas"]["RequestSent"];
        };
        RequestState: {
            letter: components["schemas"]["RequestLetter"] | null;
            receiver: components["schemas"]["Receiver"] | null;
            status: components["schemas"]["RequestStatus"];
            withDeputy: boolean;
            /** Format: date-time */
            dueAt: null | string;
            /** Format: uuid */
            roomId: null | string;
            history: components["schemas"]["RequestStep"][];
            /** Format: int64 */
            version: number;
            isOpen: boolean;
            waitsFor: components["schemas"]["MemberCard"] | null;
        };
        /** @enum {string} */
        RequestStatus: "unsent" | "waitingForReceiver" | "waitingForSender" | "accepted" | "advised" | "withdrawn";
        RequestStep: {
            /** Format: int64 */
            sequence: number;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            by: string;
            kind: components["schemas"]["RequestStepKind"];
            text: null | string;
            reason: null | string;
            unit: components["schemas"]["OrganisationRef"];
        };
        /** @enum {string} */
        RequestStepKind: "sent" | "accepted" | "moreAsked" | "moreGiven" | "advised" | "forwarded" | "reassigned" | "withdrawn" | "escalated";
        RequestSummary: {
            question: string;
            urgency: components["schemas"]["Urgency"];
            status: components["schemas"]["RequestStatus"];
            /** Format: uuid */
            senderId: string;
            sender: string;
            unit: string;
            /** Format: uuid */
            waitsFor: null | string;
            waitsForName: null | string;
            withDeputy: boolean;
            /** Format: date-time */
            sentAt: string;
            /** Format: date-time */
            dueAt: null | string;
            /** Format: uuid */
            roomId: null | string;
        };
        RequestWithdrawn: {
            reason: string;
        };
        RequestWithdrawnEvent: {
            /** Format: int64 */
            sequence: number;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            actor: string;
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "request.withdrawn.v1";
            data: components["schemas"]["RequestWithdrawn"];
        };
        /** @enum {string} */
        ResetReason: "restored" | "viewChanged" | "removed" | "signedOut" | "erased";
        ResolveThread: {
            /** Format: uuid */
            threadId: string;
        };
        ResolveThreadCommand: {
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "resolveThread";
            /** Format: int64 */
            basedOn?: null | number;
            looked?: boolean;
            data: components["schemas"]["ResolveThread"];
        };
        Retention: {
            rule: string;
            /** Format: int32 */
            years: number;
            /** Format: date */
            from: string;
        };
        RetentionEnded: Record<string, never>;
        RetentionEndedEvent: {
            /** Format: int64 */
            sequence: number;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            actor: string;
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "retention.ended.v1";
            data: components["schemas"]["RetentionEnded"];
        };
        RetractAnnotation: {
            /** Format: uuid */
            annotationId: string;
        };
        RetractAnnotationCommand: {
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "retractAnnotation";
            /** Format: int64 */
            basedOn?: null | number;
            looked?: boolean;
            data: components["schemas"]["RetractAnnotation"];
        };
        RetractComment: {
            /** Format: uuid */
            threadId: string;
            /** Format: uuid */
            commentId: string;
        };
        RetractCommentCommand: {
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "retractComment";
            /** Format: int64 */
            basedOn?: null | number;
            looked?: boolean;
            data: components["schemas"]["RetractComment"];
        };
        RetractDeath: {
            reason: string;
        };
        RetractDeathCommand: {
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "retractDeath";
            /** Format: int64 */
            basedOn?: null | number;
            looked?: boolean;
            data: components["schemas"]["RetractDeath"];
        };
        RetractedFact: {
            /** Format: uuid */
            relativeId: null | string;
            genetic: boolean;
        };
        RetractFact: {
            /** Format: uuid */
            factId: string;
            reason: string;
        };
        RetractFactCommand: {
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "retractFact";
            /** Format: int64 */
            basedOn?: null | number;
            looked?: boolean;
            data: components["schemas"]["RetractFact"];
        };
        ReviewEmergencyAccess: {
            /** Format: uuid */
            accessId: string;
            note: string;
        };
        ReviewEmergencyAccessCommand: {
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "reviewEmergencyAccess";
            /** Format: int64 */
            basedOn?: null | number;
            looked?: boolean;
            data: components["schemas"]["ReviewEmergencyAccess"];
        };
        /** @enum {string} */
        ReviewRule: "emergency" | "selfChosen" | "surname" | "household" | "colleague" | "partEnded" | "offHours" | "volume" | "manyRooms" | "deceased" | "closed" | "export" | "muchRead";
        ReviseAnnotation: {
            /** Format: uuid */
            annotationId: string;
            shape: components["schemas"]["Shape"];
            label: string;
            body: string;
            code?: components["schemas"]["Term"] | null;
        };
        ReviseAnnotationCommand: {
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "reviseAnnotation";
            /** Format: int64 */
            basedOn?: null | number;
            looked?: boolean;
            data: components["schemas"]["ReviseAnnotation"];
        };
        ReviseComment: {
            /** Format: uuid */
            threadId: string;
            /** Format: uuid */
            commentId: string;
            text: string;
            mentions: string[];
        };
        ReviseCommentCommand: {
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "reviseComment";
            /** Format: int64 */
            basedOn?: null | number;
            looked?: boolean;
            data: components["schemas"]["ReviseComment"];
        };
        ReviseRecommendation: {
            /** Format: uuid */
            recommendationId: string;
            kind: components["schemas"]["RecommendationKind"];
            text: string;
            addressee: components["schemas"]["Addressee"];
            /** Format: date */
            due: null | string;
            extent: null | string;
        };
        ReviseRecommendationCommand: {
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "reviseRecommendation";
            /** Format: int64 */
            basedOn?: null | number;
            looked?: boolean;
            data: components["schemas"]["ReviseRecommendation"];
        };
        ReviseStatement: {
            /** Format: uuid */
            statementId: string;
            text: string;
        };
        ReviseStatementCommand: {
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "reviseStatement";
            /** Format: int64 */
            basedOn?: null | number;
            looked?: boolean;
            data: components["schemas"]["ReviseStatement"];
        };
        /** @enum {string} */
        Role: "responsibleDoctor" | "coordinator" | "deputy" | "assistant" | "specialist" | "centreStaff" | "generalPractitioner" | "healthStationDoctor" | "municipalCoordinator" | "childCoordinator" | "ernExpert" | "ernLiaison" | "patient" | "representative" | "nextOfKin" | "observer" | "emergencyDoctor";
        RoleCount: {
            role: components["schemas"]["Role"];
            /** Format: int32 */
            count: number;
        };
        RoleHandedOver: {
            /** Format: uuid */
            fromPersonId: string;
            to: components["schemas"]["MemberCard"];
            role: components["schemas"]["Role"];
            reason: string;
        };
        RoleHandedOverEvent: {
            /** Format: int64 */
            sequence: number;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            actor: string;
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "role.handedOver.v1";
            data: components["schemas"]["RoleHandedOver"];
        };
        RoomCommand: components["schemas"]["AcceptExpertInvitationCommand"] | components["schemas"]["AddAnnotationCommand"] | components["schemas"]["AddCommentCommand"] | components["schemas"]["AddMaterialCommand"] | components["schemas"]["AgreeToAllCommand"] | components["schemas"]["AnswerBirthdayCommand"] | components["schemas"]["AnswerRecommendationCommand"] | components["schemas"]["AnswerTransferCommand"] | components["schemas"]["ChangePhaseCommand"] | components["schemas"]["ClaimExpertInvitationCommand"] | components["schemas"]["ClearMaterialMarkCommand"] | components["schemas"]["CloseToParentsCommand"] | components["schemas"]["ConfirmExpertNameCommand"] | components["schemas"]["CorrectStatementCommand"] | components["schemas"]["DecideErasureCommand"] | components["schemas"]["DecideExpertOpeningCommand"] | components["schemas"]["DecideReadersCommand"] | components["schemas"]["DenyExpertPlaceCommand"] | components["schemas"]["DescribePatientCommand"] | components["schemas"]["GiveAdviceCommand"] | components["schemas"]["HandOverCommand"] | components["schemas"]["HoldErasingCommand"] | components["schemas"]["IdentifyPatientCommand"] | components["schemas"]["InviteExpertCommand"] | components["schemas"]["InviteMemberCommand"] | components["schemas"]["JoinCommand"] | components["schemas"]["LiftAddressProtectionCommand"] | components["schemas"]["LiftBlockCommand"] | components["schemas"]["MarkGeneticsCommand"] | components["schemas"]["MarkMaterialCommand"] | components["schemas"]["NameCosignerCommand"] | components["schemas"]["ObjectToCorrectionCommand"] | components["schemas"]["OpenRoomCommand"] | components["schemas"]["OpenThreadCommand"] | components["schemas"]["PassTimeCommand"] | components["schemas"]["ProposeErasureCommand"] | components["schemas"]["ProposeRecommendationCommand"] | components["schemas"]["ProposeStatementCommand"] | components["schemas"]["ProposeTransferCommand"] | components["schemas"]["ProtectAddressCommand"] | components["schemas"]["RecordBlockCommand"] | components["schemas"]["RecordConsentCommand"] | components["schemas"]["RecordCustodyCommand"] | components["schemas"]["RecordDeathCommand"] | components["schemas"]["RecordFactCommand"] | components["schemas"]["RecordGoalCommand"] | components["schemas"]["RecordGoalsNotObtainedCommand"] | components["schemas"]["RecordInformationCommand"] | components["schemas"]["RecordParentageCommand"] | components["schemas"]["RecordRelationCommand"] | components["schemas"]["RecordRelativeDecisionCommand"] | components["schemas"]["ReleaseCosignerCommand"] | components["schemas"]["RemoveMemberCommand"] | components["schemas"]["RenameMaterialCommand"] | components["schemas"]["ReopenThreadCommand"] | components["schemas"]["ResolveThreadCommand"] | components["schemas"]["RetractAnnotationCommand"] | components["schemas"]["RetractCommentCommand"] | components["schemas"]["RetractDeathCommand"] | components["schemas"]["RetractFactCommand"] | components["schemas"]["ReviewEmergencyAccessCommand"] | components["schemas"]["ReviseAnnotationCommand"] | components["schemas"]["ReviseCommentCommand"] | components["schemas"]["ReviseRecommendationCommand"] | components["schemas"]["ReviseStatementCommand"] | components["schemas"]["SeeNoticesCommand"] | components["schemas"]["SetDiagnosisStatusCommand"] | components["schemas"]["SetFollowUpCommand"] | components["schemas"]["SetMarksCommand"] | components["schemas"]["SetTextCommand"] | components["schemas"]["SetWhoAgreesCommand"] | components["schemas"]["SettleConsentCommand"] | components["schemas"]["SignConclusionCommand"] | components["schemas"]["TakeEmergencyAccessCommand"] | components["schemas"]["TakePositionCommand"] | components["schemas"]["WithdrawErasureCommand"] | components["schemas"]["WithdrawExpertInvitationCommand"] | components["schemas"]["WithdrawMaterialCommand"] | components["schemas"]["WithdrawRecommendationCommand"] | components["schemas"]["WithdrawRelationCommand"] | components["schemas"]["WithdrawStatementCommand"] | components["schemas"]["WithdrawTransferCommand"];
        RoomEvent: components["schemas"]["AddressProtectedEvent"] | components["schemas"]["AddressProtectionLiftedEvent"] | components["schemas"]["AdviceGivenEvent"] | components["schemas"]["AnnotationAddedEvent"] | components["schemas"]["AnnotationRetractedEvent"] | components["schemas"]["AnnotationRevisedEvent"] | components["schemas"]["BirthdayAnsweredEvent"] | components["schemas"]["BirthdayReachedEvent"] | components["schemas"]["BlockLiftedEvent"] | components["schemas"]["BlockRecordedEvent"] | components["schemas"]["TextSetEvent"] | components["schemas"]["ClosedToParentsEvent"] | components["schemas"]["CommentAddedEvent"] | components["schemas"]["CommentRetractedEvent"] | components["schemas"]["CommentRevisedEvent"] | components["schemas"]["ConclusionSealedEvent"] | components["schemas"]["ConclusionSignedEvent"] | components["schemas"]["ConsentRecordedEvent"] | components["schemas"]["ConsentSettledEvent"] | components["schemas"]["WhoAgreesSetEvent"] | components["schemas"]["CosignerNamedEvent"] | components["schemas"]["CosignerReleasedEvent"] | components["schemas"]["CustodyRecordedEvent"] | components["schemas"]["ReadersDecidedEvent"] | components["schemas"]["DeathRecordedEvent"] | components["schemas"]["DeathRetractedEvent"] | components["schemas"]["DiagnosisStatusSetEvent"] | components["schemas"]["EmergencyAccessReviewedEvent"] | components["schemas"]["EmergencyAccessTakenEvent"] | components["schemas"]["ErasureDecidedEvent"] | components["schemas"]["ErasureProposedEvent"] | components["schemas"]["ExpertAcceptedEvent"] | components["schemas"]["ExpertInvitationWithdrawnEvent"] | components["schemas"]["ExpertInvitedEvent"] | components["schemas"]["ExpertNameConfirmedEvent"] | components["schemas"]["ExpertNameDifferedEvent"] | components["schemas"]["ExpertOpeningDecidedEvent"] | components["schemas"]["ExpertPlaceDeniedEvent"] | components["schemas"]["FactRecordedEvent"] | components["schemas"]["FactRetractedEvent"] | components["schemas"]["FollowUpSetEvent"] | components["schemas"]["GoalsAskedInVainEvent"] | components["schemas"]["GoalRecordedEvent"] | components["schemas"]["HoldSetEvent"] | components["schemas"]["InformationRecordedEvent"] | components["schemas"]["MarksSetEvent"] | components["schemas"]["MaterialAddedEvent"] | components["schemas"]["MaterialMarkClearedEvent"] | components["schemas"]["MaterialMarkedEvent"] | components["schemas"]["MaterialRenamedEvent"] | components["schemas"]["MaterialWithdrawnEvent"] | components["schemas"]["GeneticsMarkedEvent"] | components["schemas"]["MemberInvitedEvent"] | components["schemas"]["MemberJoinedEvent"] | components["schemas"]["PartEndedEvent"] | components["schemas"]["MemberRemovedEvent"] | components["schemas"]["NoticesSeenEvent"] | components["schemas"]["ParentageRecordedEvent"] | components["schemas"]["PatientDescribedEvent"] | components["schemas"]["PatientIdentifiedEvent"] | components["schemas"]["PhaseChangedEvent"] | components["schemas"]["PositionTakenEvent"] | components["schemas"]["RecommendationAnsweredEvent"] | components["schemas"]["RecommendationProposedEvent"] | components["schemas"]["RecommendationRevisedEvent"] | components["schemas"]["RecommendationWithdrawnEvent"] | components["schemas"]["RelationRecordedEvent"] | components["schemas"]["RelationWithdrawnEvent"] | components["schemas"]["RelativeDecidedEvent"] | components["schemas"]["RetentionEndedEvent"] | components["schemas"]["RoleHandedOverEvent"] | components["schemas"]["RoomOpenedEvent"] | components["schemas"]["SignaturesVoidedEvent"] | components["schemas"]["StatementCorrectedEvent"] | components["schemas"]["CorrectionObjectedEvent"] | components["schemas"]["StatementProposedEvent"] | components["schemas"]["StatementRevisedEvent"] | components["schemas"]["StatementWithdrawnEvent"] | components["schemas"]["ThreadOpenedEvent"] | components["schemas"]["ThreadReopenedEvent"] | components["schemas"]["ThreadResolvedEvent"] | components["schemas"]["TransferAcceptedEvent"] | components["schemas"]["TransferEndedEvent"] | components["schemas"]["TransferProposedEvent"];
        RoomListItem: {
            /** Format: uuid */
            roomId: string;
            phase: string;
            question: string;
            role: components["schemas"]["Role"];
            standing: components["schemas"]["Standing"];
            unit: string;
            /** Format: int32 */
            members: number;
            /** Format: int32 */
            materials: number;
            /** Format: date-time */
            changedAt: string;
            waiting: components["schemas"]["Waiting"];
            lacksCustody: boolean;
        };
        RoomOpened: {
            controller: components["schemas"]["OrganisationRef"];
            unit: components["schemas"]["OrganisationRef"];
            basis: string;
            /** Format: uuid */
            requestId: null | string;
            salt?: null | string;
            region?: components["schemas"]["Region"];
        };
        RoomOpenedEvent: {
            /** Format: int64 */
            sequence: number;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            actor: string;
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "room.opened.v1";
            data: components["schemas"]["RoomOpened"];
        };
        RoomSignal: components["schemas"]["HereSignal"] | components["schemas"]["LeftSignal"] | components["schemas"]["CursorSignal"] | components["schemas"]["StrokeSignal"];
        RoomsInUnit: {
            unit: string;
            /** Format: int32 */
            runs: number;
            /** Format: int32 */
            all: number;
        };
        RoomsOfPerson: {
            units: components["schemas"]["RoomsInUnit"][];
            more: boolean;
        };
        RoomState: {
            case: components["schemas"]["CaseState"];
            membership: components["schemas"]["MembershipState"];
            consent: components["schemas"]["ConsentState"];
            materials: components["schemas"]["MaterialsState"];
            annotations: components["schemas"]["AnnotationsState"];
            conclusion: components["schemas"]["ConclusionState"];
            life: components["schemas"]["LifeState"];
            custody: components["schemas"]["CustodyState"];
        };
        RoomToDecide: {
            /** Format: uuid */
            roomId: string;
            unit: string;
            organisation: string;
            phase: string;
            /** Format: date-time */
            changedAt: string;
            over: boolean;
            erasure: components["schemas"]["ErasureToDecide"] | null;
        };
        RoomView: {
            /** Format: uuid */
            roomId: string;
            /** Format: int64 */
            sequence: number;
            hash: string;
            you: components["schemas"]["ReaderView"];
            state: components["schemas"]["RoomState"];
        };
        SealedVersion: {
            /** Format: int32 */
            number: number;
            checkCode: string;
            reason: null | string;
            statements: {
                [key: string]: components["schemas"]["Statement"];
            };
            recommendations: {
                [key: string]: components["schemas"]["Recommendation"];
            };
            signatures: {
                [key: string]: string;
            };
            /** Format: date-time */
            at: string;
            /** Format: int64 */
            sealedAt: number;
            participants: {
                [key: string]: components["schemas"]["Participant"];
            };
        };
        SeeNotices: {
            /** Format: int64 */
            upTo: number;
        };
        SeeNoticesCommand: {
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "seeNotices";
            /** Format: int64 */
            basedOn?: null | number;
            looked?: boolean;
            data: components["schemas"]["SeeNotices"];
        };
        /** @enum {string} */
        SenderKind: "generalPractitioner" | "hospitalDoctor" | "centre" | "dentist" | "healthStationDoctor" | "hospitalTeam" | "municipality";
        SendRequest: {
            sender: components["schemas"]["MemberCard"];
            kind: components["schemas"]["SenderKind"];
            question: string;
            urgency: components["schemas"]["Urgency"];
            done: string;
            responsibleNow: string;
            receiver: components["schemas"]["Receiver"];
            directoryKinds?: null | components["schemas"]["SenderKind"][];
        };
        SendRequestBody: {
            /** Format: uuid */
            commandId: string;
            /** Format: uuid */
            requestId: string;
            kind: components["schemas"]["SenderKind"];
            question: string;
            urgency: components["schemas"]["Urgency"];
            done: string;
            responsibleNow: string;
            /** Format: uuid */
            unitId: string;
        };
        SendRequestCommand: {
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "sendRequest";
            /** Format: int64 */
            basedOn?: null | number;
            looked?: boolean;
            data: components["schemas"]["SendRequest"];
        };
        SessionPerson: {
            /** Format: uuid */
            personId: string;
            userName: string;
            name: string;
            profession: string;
            role: components["schemas"]["PersonRole"];
            organisation: string;
            unit: null | string;
            region: null | string;
            country: string;
        };
        SessionView: {
            person: components["schemas"]["SessionPerson"];
            provider: string;
            testData: boolean;
            unsafeCallHeader: string;
        };
        SetDataProtectionOfficers: {
            /** Format: uuid */
            organisationId: string;
            people: string[];
        };
        SetDataProtectionOfficersCommand: {
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "setDataProtectionOfficers";
            /** Format: int64 */
            basedOn?: null | number;
            looked?: boolean;
            data: components["schemas"]["SetDataProtectionOfficers"];
        };
        SetDiagnosisStatus: {
            status: components["schemas"]["DiagnosisStatus"];
            codes: components["schemas"]["Term"][];
            note: string;
        };
        SetDiagnosisStatusCommand: {
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "setDiagnosisStatus";
            /** Format: int64 */
            basedOn?: null | number;
            looked?: boolean;
            data: components["schemas"]["SetDiagnosisStatus"];
        };
        SetFollowUp: {
            /** Format: date */
            reviewOn: null | string;
            /** Format: date */
            reanalysisOn: null | string;
            proposedCoordinator: null | string;
        };
        SetFollowUpCommand: {
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "setFollowUp";
            /** Format: int64 */
            basedOn?: null | number;
            looked?: boolean;
            data: components["schemas"]["SetFollowUp"];
        };
        SetMarks: {
            kind: components["schemas"]["MarkedKind"];
            /** Format: uuid */
            subjectId: string;
            genetic: boolean;
            /** Format: uuid */
            relativeId?: null | string;
            reason?: null | string;
        };
        SetMarksCommand: {
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "setMarks";
            /** Format: int64 */
            basedOn?: null | number;
            looked?: boolean;
            data: components["schemas"]["SetMarks"];
        };
        SetOnCall: {
            /** Format: uuid */
            unitId: string;
            turns: components["schemas"]["OnCallTurn"][];
        };
        SetOnCallCommand: {
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "setOnCall";
            /** Format: int64 */
            basedOn?: null | number;
            looked?: boolean;
            data: components["schemas"]["SetOnCall"];
        };
        SetText: {
            part: components["schemas"]["CasePart"];
            text: string;
            provenance: components["schemas"]["Provenance"];
        };
        SetTextCommand: {
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "setText";
            /** Format: int64 */
            basedOn?: null | number;
            looked?: boolean;
            data: components["schemas"]["SetText"];
        };
        SettleConsent: {
            scope: components["schemas"]["ConsentScope"];
            receiver: null | string;
            decision: components["schemas"]["ConsentDecision"];
            /** Format: date */
            on: string;
            /** Format: int64 */
            read: number;
            reason: string;
            receiverKind?: components["schemas"]["ReceiverKind"] | null;
        };
        SettleConsentCommand: {
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "settleConsent";
            /** Format: int64 */
            basedOn?: null | number;
            looked?: boolean;
            data: components["schemas"]["SettleConsent"];
        };
        SettledConsent: {
            scope: components["schemas"]["ConsentScope"];
            receiver: null | string;
            decision: components["schemas"]["ConsentDecision"];
            /** Format: date */
            on: string;
            reason: string;
            /** Format: uuid */
            by: string;
            /** Format: int64 */
            order: number;
            receiverKind?: components["schemas"]["ReceiverKind"] | null;
        };
        SettleFindingBody: {
            /** Format: date */
            from: string;
            /** Format: date */
            until: string;
            finding: string;
            outcome: components["schemas"]["SettlementOutcome"];
            note: string;
        };
        Settlement: {
            rules: components["schemas"]["ReviewRule"][];
            /** Format: uuid */
            personId: null | string;
            keys: string[];
            outcome: components["schemas"]["SettlementOutcome"];
            note: string;
        };
        /** @enum {string} */
        SettlementOutcome: "inOrder" | "asked" | "passedOn";
        SetWhoAgrees: {
            scope: components["schemas"]["ConsentScope"];
            who: components["schemas"]["WhoAgrees"];
        };
        SetWhoAgreesCommand: {
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "setWhoAgrees";
            /** Format: int64 */
            basedOn?: null | number;
            looked?: boolean;
            data: components["schemas"]["SetWhoAgrees"];
        };
        /** @enum {string} */
        Sex: "unknown" | "female" | "male" | "other";
        Shape: components["schemas"]["Rectangle"] | components["schemas"]["Ellipse"] | components["schemas"]["Polygon"] | components["schemas"]["Freehand"] | components["schemas"]["Arrow"] | components["schemas"]["PointMark"] | components["schemas"]["TextRange"];
        SignaturesVoided: Record<string, never>;
        SignaturesVoidedEvent: {
            /** Format: int64 */
            sequence: number;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            actor: string;
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "signatures.voided.v1";
            data: components["schemas"]["SignaturesVoided"];
        };
        SignConclusion: {
            statements: components["schemas"]["StatementRead"][];
            recommendations: components["schemas"]["RecommendationRead"][];
            /** Format: int64 */
            diagnosis: null | number;
            /** Format: int64 */
            question: null | number;
        };
        SignConclusionCommand: {
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "signConclusion";
            /** Format: int64 */
            basedOn?: null | number;
            looked?: boolean;
            data: components["schemas"]["SignConclusion"];
        };
        SignedOut: {
            next: string;
        };
        SignInChoices: {
            testData: boolean;
            providers: components["schemas"]["SignInProvider"][];
            demoPeople: components["schemas"]["SessionPerson"][];
        };
        SignInProvider: {
            name: string;
            displayName: string;
            url: string;
            identified: boolean;
        };
        SignInSubject: {
            issuer: string;
            subject: string;
        };
        /** @enum {string} */
        Standing: "invited" | "active" | "removed";
        Statement: {
            text: string;
            /** Format: int32 */
            wording: number;
            earlier: components["schemas"]["EarlierText"][];
            corrections: components["schemas"]["Correction"][];
            /** Format: uuid */
            answersGoal: null | string;
            withdrawn: null | string;
            positions: {
                [key: string]: components["schemas"]["Position"];
            };
            advice: {
                [key: string]: components["schemas"]["Advice"];
            };
            /** Format: uuid */
            by: string;
            /** Format: date-time */
            at: string;
            /** Format: int64 */
            order: number;
            /** Format: int64 */
            dissent: number;
            /** Format: int64 */
            version: number;
        };
        StatementCorrected: {
            /** Format: uuid */
            statementId: string;
            text: string;
        };
        StatementCorrectedEvent: {
            /** Format: int64 */
            sequence: number;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            actor: string;
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "statement.corrected.v1";
            data: components["schemas"]["StatementCorrected"];
        };
        StatementProposed: {
            /** Format: uuid */
            statementId: string;
            text: string;
            /** Format: uuid */
            answersGoal: null | string;
        };
        StatementProposedEvent: {
            /** Format: int64 */
            sequence: number;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            actor: string;
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "statement.proposed.v1";
            data: components["schemas"]["StatementProposed"];
        };
        StatementRead: {
            /** Format: uuid */
            statementId: string;
            /** Format: int64 */
            version: number;
            /** Format: int32 */
            correction: number;
            /** Format: int64 */
            dissent: number;
        };
        StatementRevised: {
            /** Format: uuid */
            statementId: string;
            text: string;
        };
        StatementRevisedEvent: {
            /** Format: int64 */
            sequence: number;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            actor: string;
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "statement.revised.v1";
            data: components["schemas"]["StatementRevised"];
        };
        StatementSeen: {
            /** Format: uuid */
            statementId: string;
            /** Format: int32 */
            wording: number;
            /** Format: int32 */
            correction: number;
        };
        StatementWithdrawn: {
            /** Format: uuid */
            statementId: string;
            reason: string;
        };
        StatementWithdrawnEvent: {
            /** Format: int64 */
            sequence: number;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            actor: string;
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "statement.withdrawn.v1";
            data: components["schemas"]["StatementWithdrawn"];
        };
        StrokeSignal: {
            /** Format: uuid */
            materialId: string;
            /** Format: int32 */
            page: null | number;
            points: components["schemas"]["Point"][];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "stroke";
        };
        TakeEmergencyAccess: {
            /** Format: uuid */
            accessId: string;
            person: components["schemas"]["MemberCard"];
            reason: string;
            duty?: components["schemas"]["Duty"] | null;
        };
        TakeEmergencyAccessCommand: {
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "takeEmergencyAccess";
            /** Format: int64 */
            basedOn?: null | number;
            looked?: boolean;
            data: components["schemas"]["TakeEmergencyAccess"];
        };
        TakePosition: {
            on: components["schemas"]["StatementSeen"];
            kind: components["schemas"]["PositionKind"];
            reason?: null | string;
        };
        TakePositionCommand: {
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "takePosition";
            /** Format: int64 */
            basedOn?: null | number;
            looked?: boolean;
            data: components["schemas"]["TakePosition"];
        };
        Term: {
            label: string;
            code?: null | string;
        };
        TextFact: {
            text: string;
            provenance: components["schemas"]["Provenance"];
            /** Format: uuid */
            by: string;
            /** Format: date-time */
            at: string;
            /** Format: int64 */
            version: number;
        };
        TextRange: {
            /** Format: int32 */
            start: number;
            /** Format: int32 */
            end: number;
            quote: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "text";
        };
        TextSet: {
            part: components["schemas"]["CasePart"];
            text: string;
            provenance: components["schemas"]["Provenance"];
        };
        TextSetEvent: {
            /** Format: int64 */
            sequence: number;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            actor: string;
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "case.text.set.v1";
            data: components["schemas"]["TextSet"];
        };
        ThreadOpened: {
            /** Format: uuid */
            threadId: string;
            anchor: components["schemas"]["Anchor"];
        };
        ThreadOpenedEvent: {
            /** Format: int64 */
            sequence: number;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            actor: string;
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "thread.opened.v1";
            data: components["schemas"]["ThreadOpened"];
        };
        ThreadReopened: {
            /** Format: uuid */
            threadId: string;
            anchor: components["schemas"]["Anchor"];
        };
        ThreadReopenedEvent: {
            /** Format: int64 */
            sequence: number;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            actor: string;
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "thread.reopened.v1";
            data: components["schemas"]["ThreadReopened"];
        };
        ThreadResolved: {
            /** Format: uuid */
            threadId: string;
            anchor: components["schemas"]["Anchor"];
        };
        ThreadResolvedEvent: {
            /** Format: int64 */
            sequence: number;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            actor: string;
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "thread.resolved.v1";
            data: components["schemas"]["ThreadResolved"];
        };
        Transfer: {
            /** Format: uuid */
            transferId: string;
            controller: components["schemas"]["OrganisationRef"];
            unit: components["schemas"]["OrganisationRef"];
            region: components["schemas"]["Region"];
            reason: string;
            /** Format: uuid */
            by: string;
            /** Format: date-time */
            at: string;
            /** Format: date-time */
            until: string;
            answer: components["schemas"]["TransferAnswer"] | null;
            administrator?: null | string;
        };
        TransferAccepted: {
            /** Format: uuid */
            transferId: string;
            controller: components["schemas"]["OrganisationRef"];
            unit: components["schemas"]["OrganisationRef"];
            region: components["schemas"]["Region"];
            reason: string;
            by: string;
        };
        TransferAcceptedEvent: {
            /** Format: int64 */
            sequence: number;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            actor: string;
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "transfer.accepted.v1";
            data: components["schemas"]["TransferAccepted"];
        };
        TransferAnswer: {
            end: components["schemas"]["TransferEnd"];
            reason: string;
            by: string;
            /** Format: date-time */
            at: string;
        };
        /** @enum {string} */
        TransferEnd: "accepted" | "declined" | "withdrawn" | "lapsed";
        TransferEnded: {
            /** Format: uuid */
            transferId: string;
            end: components["schemas"]["TransferEnd"];
            reason: string;
            by: string;
        };
        TransferEndedEvent: {
            /** Format: int64 */
            sequence: number;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            actor: string;
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "transfer.ended.v1";
            data: components["schemas"]["TransferEnded"];
        };
        TransferProposed: {
            /** Format: uuid */
            transferId: string;
            controller: components["schemas"]["OrganisationRef"];
            unit: components["schemas"]["OrganisationRef"];
            region: components["schemas"]["Region"];
            reason: string;
            /** Format: date-time */
            until: string;
            by?: null | string;
        };
        TransferProposedEvent: {
            /** Format: int64 */
            sequence: number;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            actor: string;
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "transfer.proposed.v1";
            data: components["schemas"]["TransferProposed"];
        };
        Unit: {
            /** Format: uuid */
            organisationId: string;
            name: string;
            /** Format: uuid */
            coordinatorId: null | string;
            /** Format: uuid */
            deputyId: null | string;
            treats: boolean;
        };
        UnitDeactivated: {
            /** Format: uuid */
            unitId: string;
            reason: string;
        };
        UnitDeactivatedEvent: {
            /** Format: int64 */
            sequence: number;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            actor: string;
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "directory.unit.deactivated.v1";
            data: components["schemas"]["UnitDeactivated"];
        };
        UnitEntry: {
            /** Format: uuid */
            unitId: string;
            unit: components["schemas"]["Unit"];
            active: boolean;
            /** Format: int64 */
            version: number;
        };
        UnitRegistered: {
            /** Format: uuid */
            unitId: string;
            unit: components["schemas"]["Unit"];
        };
        UnitRegisteredEvent: {
            /** Format: int64 */
            sequence: number;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            actor: string;
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "directory.unit.registered.v1";
            data: components["schemas"]["UnitRegistered"];
        };
        UnownedDuty: {
            person: components["schemas"]["MemberCard"];
            /** Format: uuid */
            unitId: string;
            gone: string[];
        };
        UnownedRoom: {
            /** Format: uuid */
            roomId: string;
            unit: string;
            organisation: string;
            phase: string;
            /** Format: date-time */
            changedAt: string;
            waitsFor: components["schemas"]["UnownedWaits"];
            asked: components["schemas"]["AskedUnit"] | null;
            last: components["schemas"]["LastOffer"] | null;
        };
        /** @enum {string} */
        UnownedWaits: "members" | "you" | "another" | "unknown";
        /** @enum {string} */
        Urgency: "ordinary" | "withinThreeDays" | "now";
        Variant: {
            gene: components["schemas"]["Term"];
            expressions: string[];
            zygosity: null | string;
            classification: components["schemas"]["VariantClass"];
            /** Format: date */
            classifiedOn: null | string;
            laboratory: null | string;
            transcript: null | string;
            qualifiers?: null | components["schemas"]["Qualifier"][];
            provenance: components["schemas"]["Provenance"];
            /** Format: uuid */
            relativeId?: null | string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "variant";
        };
        /** @enum {string} */
        VariantClass: "notProvided" | "benign" | "likelyBenign" | "uncertainSignificance" | "likelyPathogenic" | "pathogenic";
        Waiting: {
            /** Format: int32 */
            positions: number;
            /** Format: int32 */
            questions: number;
            /** Format: int32 */
            recommendations: number;
            sign: boolean;
            invitation: boolean;
            /** Format: int32 */
            birthdays: number;
            /** Format: int32 */
            emergencies: number;
            retention: boolean;
            /** Format: int32 */
            notices: number;
            /** Format: int32 */
            learned: number;
        };
        /** @enum {string} */
        WhoAgrees: "one" | "both";
        WhoAgreesRule: {
            scope: components["schemas"]["ConsentScope"];
            who: components["schemas"]["WhoAgrees"];
            /** Format: uuid */
            by: string;
            /** Format: date-time */
            at: string;
            /** Format: int64 */
            order: number;
        };
        WhoAgreesSet: {
            scope: components["schemas"]["ConsentScope"];
            who: components["schemas"]["WhoAgrees"];
        };
        WhoAgreesSetEvent: {
            /** Format: int64 */
            sequence: number;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            actor: string;
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "consent.whoAgrees.v1";
            data: components["schemas"]["WhoAgreesSet"];
        };
        WithdrawErasure: {
            /** Format: uuid */
            erasureId: string;
            /** Format: date-time */
            proposedAt: string;
            reason: string;
        };
        WithdrawErasureCommand: {
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "withdrawErasure";
            /** Format: int64 */
            basedOn?: null | number;
            looked?: boolean;
            data: components["schemas"]["WithdrawErasure"];
        };
        WithdrawExpertInvitation: {
            /** Format: uuid */
            invitationId: string;
            reason: string;
        };
        WithdrawExpertInvitationCommand: {
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "withdrawExpertInvitation";
            /** Format: int64 */
            basedOn?: null | number;
            looked?: boolean;
            data: components["schemas"]["WithdrawExpertInvitation"];
        };
        WithdrawMaterial: {
            /** Format: uuid */
            materialId: string;
            reason: string;
        };
        WithdrawMaterialCommand: {
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "withdrawMaterial";
            /** Format: int64 */
            basedOn?: null | number;
            looked?: boolean;
            data: components["schemas"]["WithdrawMaterial"];
        };
        WithdrawRecommendation: {
            /** Format: uuid */
            recommendationId: string;
            reason: string;
        };
        WithdrawRecommendationCommand: {
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "withdrawRecommendation";
            /** Format: int64 */
            basedOn?: null | number;
            looked?: boolean;
            data: components["schemas"]["WithdrawRecommendation"];
        };
        WithdrawRelation: {
            /** Format: uuid */
            personId: string;
            reason: string;
        };
        WithdrawRelationCommand: {
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "withdrawRelation";
            /** Format: int64 */
            basedOn?: null | number;
            looked?: boolean;
            data: components["schemas"]["WithdrawRelation"];
        };
        WithdrawRequest: {
            reason: string;
        };
        WithdrawRequestCommand: {
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "withdrawRequest";
            /** Format: int64 */
            basedOn?: null | number;
            looked?: boolean;
            data: components["schemas"]["WithdrawRequest"];
        };
        WithdrawStatement: {
            /** Format: uuid */
            statementId: string;
            reason: string;
        };
        WithdrawStatementCommand: {
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "withdrawStatement";
            /** Format: int64 */
            basedOn?: null | number;
            looked?: boolean;
            data: components["schemas"]["WithdrawStatement"];
        };
        WithdrawTransfer: {
            /** Format: uuid */
            transferId: string;
            /** Format: date-time */
            proposedAt: string;
            reason: string;
            administrator?: components["schemas"]["UnownedDuty"] | null;
        };
        WithdrawTransferCommand: {
            /** Format: uuid */
            commandId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "withdrawTransfer";
            /** Format: int64 */
            basedOn?: null | number;
            looked?: boolean;
            data: components["schemas"]["WithdrawTransfer"];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    exportOwnAccessLog: {
        parameters: {
            query?: {
                lang?: string;
            };
            header?: never;
            path: {
                format: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused, with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    viewDirectory: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DirectoryView"];
                };
            };
            /** @description Refused, with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    changeDirectory: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DirectoryCommand"][];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"][];
                };
            };
            /** @description Refused, with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    listErasedRooms: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErasedRoom"][];
                };
            };
            /** @description Refused, with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    importDirectory: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImportBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DirectoryImportReply"];
                };
            };
            /** @description Refused, with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    viewOwnEntry: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnEntry"];
                };
            };
            /** @description Refused, with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    countRoomsOfPerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoomsOfPerson"];
                };
            };
            /** @description Refused, with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    listSessionsOfPerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnSession"][];
                };
            };
            /** @description Refused, with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    endSessionsOfPerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndedSessions"];
                };
            };
            /** @description Refused, with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    endSessionOfPerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                personId: string;
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused, with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    listRoomsToDecide: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoomToDecide"][];
                };
            };
            /** @description Refused, with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    decideErasure: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                roomId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ErasureDecisionBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"];
                };
            };
            /** @description Refused, with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    listUnits: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListedUnit"][];
                };
            };
            /** @description Refused, with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    listUnownedRooms: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnownedRoom"][];
                };
            };
            /** @description Refused, with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    acceptExpertInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExpertAcceptBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExpertAcceptedReply"];
                };
            };
            /** @description Refused, with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    lookAtExpertInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExpertLinkBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExpertLinkView"];
                };
            };
            /** @description Refused, with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    denyExpertPlace: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExpertLinkBody"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused, with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    listExpertOpenings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExpertOpeningView"][];
                };
            };
            /** @description Refused, with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    readLogReview: {
        parameters: {
            query?: {
                from?: string;
                until?: string;
                lang?: string;
                after?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LogReviewPage"];
                };
            };
            /** @description Refused, with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    exportLogReview: {
        parameters: {
            query?: {
                from?: string;
                until?: string;
                lang?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused, with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    readLogReaders: {
        parameters: {
            query?: {
                from?: string;
                until?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LogReaders"];
                };
            };
            /** @description Refused, with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    exportLogReadings: {
        parameters: {
            query: {
                reader: string;
                from?: string;
                until?: string;
                lang?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused, with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    settleFinding: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SettleFindingBody"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused, with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    listOwnErasedRooms: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErasedOwnRoom"][];
                };
            };
            /** @description Refused, with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    listOwnSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnSession"][];
                };
            };
            /** @description Refused, with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    endOtherSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused, with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    endOwnSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused, with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    findPeople: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PeopleQuery"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KnownPerson"][];
                };
            };
            /** @description Refused, with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    listRequests: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestListItem"][];
                };
            };
            /** @description Refused, with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    sendRequest: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SendRequestBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"];
                };
            };
            /** @description Refused, with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    viewRequest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                requestId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestReading"];
                };
            };
            /** @description Refused, with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    acceptRequest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                requestId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptRequestBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptReply"];
                };
            };
            /** @description Refused, with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    answerRequest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                requestId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RequestCommand"][];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"][];
                };
            };
            /** @description Refused, with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    forwardRequest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                requestId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ForwardRequestBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"];
                };
            };
            /** @description Refused, with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    reassignRequest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                requestId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReassignRequestBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"];
                };
            };
            /** @description Refused, with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    listRooms: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoomListItem"][];
                };
            };
            /** @description Refused, with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    openRoom: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenRoomBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"];
                };
            };
            /** @description Refused, with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    listEmergencyRooms: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmergencyDuty"];
                };
            };
            /** @description Refused, with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    findEmergencyRoom: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PatientSought"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmergencyDuty"];
                };
            };
            /** @description Refused, with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    importPhenopacket: {
        parameters: {
            query: {
                roomId: string;
                commandId: string;
                /** @description Years. */
                KeptYears?: number;
                /**
                 * @description The day from which they count; its client's own, so that a repeated import is the
                 *         same.
                 */
                KeptFrom?: string;
                unitId?: string;
                role?: string;
            };
            header: {
                "X-CaseRoom-Basis": string;
                "X-CaseRoom-Title": string;
                "X-CaseRoom-Agreement"?: string;
                "X-CaseRoom-Reference"?: string;
                "X-CaseRoom-Rule"?: string;
            };
            path?: never;
            cookie?: never;
        };
        /** @description By which rule the room is kept; with it go both years and day, and neither without it. */
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportReply"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["FileProblem"];
                };
            };
            /** @description Refused, with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    listOfferedRooms: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfferedRoom"][];
                };
            };
            /** @description Refused, with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    viewRoom: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                roomId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoomView"];
                };
            };
            /** @description Refused, with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    readAccessLog: {
        parameters: {
            query?: {
                after?: number;
                limit?: number;
            };
            header?: never;
            path: {
                roomId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessLogPage"];
                };
            };
            /** @description Refused, with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    exportAccessLog: {
        parameters: {
            query?: {
                lang?: string;
            };
            header?: never;
            path: {
                roomId: string;
                format: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused, with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    readAnnotations: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                roomId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/ld+json": unknown;
                };
            };
            /** @description Refused, with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    readBigScreen: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                roomId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BigScreenWords"];
                };
            };
            /** @description Refused, with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    submitCommands: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                roomId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoomCommand"][];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"][];
                };
            };
            /** @description Refused, with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    exportConclusion: {
        parameters: {
            query?: {
                lang?: string;
                form?: string;
                version?: number;
                looked?: boolean;
                closed?: boolean;
                to?: string;
                receiver?: string;
            };
            header?: never;
            path: {
                roomId: string;
                format: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused, with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    readDicomKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                roomId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DicomKey"];
                };
            };
            /** @description Refused, with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    readEvents: {
        parameters: {
            query?: {
                after?: number;
                limit?: number;
            };
            header?: never;
            path: {
                roomId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Batch"];
                };
            };
            /** @description Refused, with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    inviteExpert: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                roomId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InviteExpertBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InviteExpertReply"];
                };
            };
            /** @description Refused, with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    readLog: {
        parameters: {
            query?: {
                after?: number;
                limit?: number;
            };
            header?: never;
            path: {
                roomId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LogPage"];
                };
            };
            /** @description Refused, with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    uploadMaterial: {
        parameters: {
            query: {
                commandId: string;
                materialId: string;
                personImage: boolean;
                identified: boolean;
                looked?: boolean;
            };
            header: {
                "X-CaseRoom-Title": string;
            };
            path: {
                roomId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"];
                };
            };
            /** @description Refused, with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    readMaterial: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                roomId: string;
                materialId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description Refused, with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    readOriginal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                roomId: string;
                materialId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description Refused, with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    listMembersOutOfUse: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                roomId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string[];
                };
            };
            /** @description Refused, with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    findPatientSide: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                roomId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PatientSideQuery"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FoundFamily"][];
                };
            };
            /** @description Refused, with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    readWhoOpens: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                roomId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenerView"];
                };
            };
            /** @description Refused, with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
}
