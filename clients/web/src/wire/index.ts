import type { components } from "./api";

/** Every named type of the API's description. */
export type Schemas = components["schemas"];

/** A person, room, material or other thing by its id: a UUID in lower case. */
export type Id = string;

export type RoomState = Schemas["RoomState"];
export type CaseState = Schemas["CaseState"];
export type MembershipState = Schemas["MembershipState"];
export type ConsentState = Schemas["ConsentState"];
export type MaterialsState = Schemas["MaterialsState"];
export type AnnotationsState = Schemas["AnnotationsState"];
export type ConclusionState = Schemas["ConclusionState"];

export type RoomView = Schemas["RoomView"];
export type ReaderView = Schemas["ReaderView"];
export type RoomListItem = Schemas["RoomListItem"];
export type Waiting = Schemas["Waiting"];
export type OpenRoomBody = Schemas["OpenRoomBody"];
export type Batch = Schemas["Batch"];
export type ResetReason = Schemas["ResetReason"];
export type LogPage = Schemas["LogPage"];
export type AccessEntry = Schemas["AccessEntry"];
export type AccessLogRow = Schemas["AccessLogRow"];
export type LogReviewPage = Schemas["LogReviewPage"];
export type LogFinding = Schemas["LogFinding"];
export type LogFindingRow = Schemas["LogFindingRow"];
export type LogSettlement = Schemas["LogSettlement"];
export type EmergencyStanding = Schemas["EmergencyStanding"];
export type SettlementOutcome = Schemas["SettlementOutcome"];

export type OwnSession = Schemas["OwnSession"];

export type RoomEvent = Schemas["RoomEvent"];
export type RoomEventType = RoomEvent["type"];
/** The event of one type. */
export type RoomEventOf<T extends RoomEventType> = Extract<RoomEvent, { type: T }>;
export type RoomCommand = Schemas["RoomCommand"];
export type RoomCommandType = RoomCommand["type"];
/** The fields of the command of one type. */
export type RoomCommandData<T extends RoomCommandType> = Extract<RoomCommand, { type: T }>["data"];

export type Outcome = Schemas["Outcome"];
export type OutcomeStatus = Schemas["OutcomeStatus"];
/** Why a command was refused; translated by its code. */
export type Problem = Schemas["Problem"];
export type FoundInText = Schemas["FoundInText"];
/** The body of an HTTP error. */
export type ProblemDetails = Schemas["ProblemDetails"];

export type Fact = Schemas["Fact"];
export type FactKind = Fact["kind"];
export type RecordedFact = Schemas["RecordedFact"];
export type Phenotype = Schemas["Phenotype"];
export type Variant = Schemas["Variant"];
export type Condition = Schemas["Condition"];
export type Measurement = Schemas["Measurement"];
export type Relative = Schemas["Relative"];
export type Citation = Schemas["Citation"];
export type Term = Schemas["Term"];
export type Provenance = Schemas["Provenance"];
export type Phase = Schemas["Phase"];
export type CasePart = Schemas["CasePart"];
export type TextFact = Schemas["TextFact"];
export type Goal = Schemas["Goal"];
export type Patient = Schemas["Patient"];
export type Identity = Schemas["Identity"];
export type Diagnosis = Schemas["Diagnosis"];
export type DiagnosisStatus = Schemas["DiagnosisStatus"];
export type FollowUp = Schemas["FollowUp"];
export type Sex = Schemas["Sex"];
export type AgeBand = Schemas["AgeBand"];
export type Region = Schemas["Region"];

export type Member = Schemas["Member"];
export type MemberCard = Schemas["MemberCard"];
export type Role = Schemas["Role"];
export type Standing = Schemas["Standing"];
export type Relation = Schemas["Relation"];

export type RecordedConsent = Schemas["RecordedConsent"];
export type SettledConsent = Schemas["SettledConsent"];
export type Block = Schemas["Block"];
export type RecordedInformation = Schemas["RecordedInformation"];
export type ConsentScope = Schemas["ConsentScope"];
export type ConsentDecision = Schemas["ConsentDecision"];

export type Material = Schemas["Material"];
export type MaterialKind = Schemas["MaterialKind"];

export type Annotation = Schemas["Annotation"];
export type Shape = Schemas["Shape"];
export type ShapeKind = Shape["kind"];
export type CommentThread = Schemas["CommentThread"];
export type Comment = Schemas["Comment"];
export type Anchor = Schemas["Anchor"];
export type AnchorKind = Schemas["AnchorKind"];

export type Statement = Schemas["Statement"];
export type Position = Schemas["Position"];
export type PositionKind = Schemas["PositionKind"];
export type Advice = Schemas["Advice"];
export type Recommendation = Schemas["Recommendation"];
export type RecommendationKind = Schemas["RecommendationKind"];
export type Addressee = Schemas["Addressee"];
export type AnswerKind = Schemas["AnswerKind"];
export type SealedVersion = Schemas["SealedVersion"];
export type Participant = Schemas["Participant"];

export type SessionView = Schemas["SessionView"];
export type SessionPerson = Schemas["SessionPerson"];
export type SignInChoices = Schemas["SignInChoices"];
