using System.Text.Json.Serialization;
using CaseRoom.Domain.Access;
using CaseRoom.Domain.Audit.Review;
using CaseRoom.Domain.Custody;
using CaseRoom.Domain.Membership;

namespace CaseRoom.Domain.Audit;

/// <summary>One reading as the access log keeps it (BRIEF 9).</summary>
/// <param name="ReadingId">Rows about one reading share it: a cursor's beginning, its progress and its end.</param>
/// <param name="At">UTC.</param>
/// <param name="Subjects">What was read: material, request, rooms of a list, people who were found.</param>
/// <param name="From">The sequence after which the room's log was read; null where no part of it was.</param>
/// <param name="To">The last sequence that was read; null while it is not known.</param>
/// <param name="Form">Of an export: format, form, language and version, with spaces between, the kind of a
/// receiver outside the health service, and <c>looked</c> where the guard had asked; else null.</param>
/// <param name="Settled">What a log controller settled; nothing of a reading.</param>
/// <param name="Erased">What stays of a room that was erased; nothing of a reading.</param>
public sealed record AccessEntry(
    Guid ReadingId, DateTimeOffset At, AccessReader Reader, AccessKind Kind, AccessOutcome Outcome,
    IReadOnlyList<Guid> Subjects, long? From = null, long? To = null, string? Form = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Settlement? Settled = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ErasureReceipt? Erased = null);

/// <summary>Who read, as they were at that moment.</summary>
/// <param name="Name">Null for the patient's side: identity stands in one event only.</param>
/// <param name="Organisation">Null for the patient's side.</param>
/// <param name="Role">In the room; null where they have none.</param>
/// <param name="Basis">Null where nothing of a room was asked for, or where there is none.</param>
/// <param name="View">How far they saw; null where they have no view.</param>
/// <param name="Grounds">What for, and by which decision; older rows do not say.</param>
/// <param name="Hidden">In no row as it is kept: why the one who reads it is not shown where this reader works.</param>
/// <param name="HprNumber">In the register of health personnel, as their sign-in says it; null where it says none, for
/// the patient's side, and in older rows.</param>
/// <param name="OrganisationNumber">Of the organisation on whose behalf they read, as their sign-in says it; null like
/// the other.</param>
public sealed record AccessReader(
    Guid PersonId, string? Name, string? Organisation, string? Unit, Role? Role, AccessBasis? Basis, AccessView? View,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] AccessGrounds? Grounds = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] HiddenPlace? Hidden = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? HprNumber = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? OrganisationNumber = null)
{
    /// <summary>The reader with what a reading of this kind is for.</summary>
    public AccessReader Reading(AccessKind kind)
    {
        var purpose = PurposePolicy.Of(Role, kind);
        return this with
        {
            Grounds = new(purpose, Grounds?.Decision, Grounds?.SelfChosen is true, PurposePolicy.CodeOf(purpose)),
        };
    }
}

/// <summary>What stands instead of a place that is not shown.</summary>
public enum HiddenPlace
{
    /// <summary>A service where the patient lives, or one that may be.</summary>
    LocalService,

    /// <summary>Who answers for the room.</summary>
    Responsible,

    /// <summary>Any other place of work.</summary>
    Elsewhere,

    /// <summary>Any of these: whose reading was refused is not told.</summary>
    Untold,
}

/// <summary>What the national trust framework asks of an access beside who, where and when.</summary>
/// <param name="Decision">The place in the room's log of the decision that let the reader in; null where nobody
/// did.</param>
/// <param name="SelfChosen">The reader took it themselves, as in an emergency.</param>
/// <param name="Code">The purpose in HL7's list of purposes of use; older rows do not say.</param>
public sealed record AccessGrounds(
    Purpose Purpose, long? Decision, bool SelfChosen,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Code = null);

/// <param name="Words">As recorded in the room: of the relation, or of the room; null where the kind says all.</param>
public sealed record AccessBasis(BasisKind Kind, string? Words);

/// <summary>On what somebody may read (BRIEF 9).</summary>
public enum BasisKind
{
    /// <summary>The case is the reader's own.</summary>
    OwnCase,

    /// <summary>A representative's authority.</summary>
    Authority,

    /// <summary>A recorded relation to the patient.</summary>
    Relation,

    /// <summary>The basis that the room was opened on.</summary>
    Room,

    /// <summary>The patient's consent to this kind of reader.</summary>
    Consent,

    /// <summary>Of next of kin, of a representative whose authority is not recorded yet, and of the holder of a link.
    /// </summary>
    Invitation,

    /// <summary>Emergency access, with its reason.</summary>
    Emergency,
}

/// <summary>How far a reader saw.</summary>
/// <param name="Identity">Name and national identity number among it.</param>
/// <param name="Genetics">Parentage among it.</param>
public sealed record AccessView(Reach Reach, bool Identity, bool Genetics);

/// <summary>Whether what was asked for was given.</summary>
public enum AccessOutcome
{
    Shown,
    Refused,
}

/// <summary>What was read.</summary>
public enum AccessKind
{
    Room,
    Events,
    HashChain,
    Annotations,
    Material,
    Export,
    Live,
    LiveProgress,
    LiveEnd,
    PatientSideSearch,
    AccessLog,
    RoomList,
    Request,
    RequestList,
    PeopleSearch,
    Original,

    /// <summary>No reading: that a room was erased, which nothing but this row tells of. Its form is the ground and
    /// where that stands; the subjects are the room and who proposed it.</summary>
    Erasure,

    /// <summary>By who is on call, for the patient before them. Kept is what was found, and not what was asked
    /// for.</summary>
    EmergencySearch,

    /// <summary>A log controller went through who read what, or settled a finding.</summary>
    LogReview,

    /// <summary>An administrator looked at where somebody is signed in; the subject is whose sessions they are.
    /// </summary>
    SessionList,

    /// <summary>No reading: an administrator ended sessions of somebody; the subject is whose.</summary>
    SessionEnding,

    /// <summary>An administrator tried a file on the directory.</summary>
    ImportTrial,

    /// <summary>No reading, and always refused: somebody signed in as one whose number in the register of health
    /// personnel is another than the provider says.</summary>
    SignIn,

    /// <summary>By the holder of a link: who invites them to advise, on what, and until when.</summary>
    Invitation,

    /// <summary>The key by which identifiers in DICOM files of the room are replaced: who has it can tell which stands
    /// for which.</summary>
    DicomKey,

    /// <summary>No reading: a provider ended a session of its own, and what was made in it here; the subject is whose.
    /// </summary>
    ProviderSignOut,
}
