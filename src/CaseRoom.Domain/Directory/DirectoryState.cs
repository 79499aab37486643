using System.Collections.Immutable;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;

namespace CaseRoom.Domain.Directory;

/// <summary>Something in the directory: kept when it is no longer active, because logs name it.</summary>
/// <param name="Version">The sequence of the last change; what an edit's basedOn is held against.</param>
public sealed record Entry<T>(T Value, bool Active, long Version);

/// <summary>Who is on call for a unit, and when.</summary>
public sealed record OnCallList(IReadOnlyList<OnCallTurn> Turns);

/// <summary>An organisation's data-protection officers.</summary>
public sealed record OfficerList(IReadOnlyList<Guid> People);

/// <summary>What an entry is to be, which waits for another administrator.</summary>
/// <param name="By">Who asked for it.</param>
/// <param name="Version">The sequence at which it was asked for; what a confirmation is based on.</param>
/// <param name="Ends">Why it is to be out of use, as it stands; null where it is to be changed.</param>
public sealed record Proposal(Person Person, Guid By, DateTimeOffset At, long Version, string? Ends = null);

/// <summary>Who an organisation's officers are to be, which waits for another administrator.</summary>
/// <param name="By">Who asked for it.</param>
public sealed record OfficersProposal(IReadOnlyList<Guid> People, Guid By, DateTimeOffset At);

/// <summary>The last change of an entry's sign-ins or rights by a person.</summary>
/// <param name="By">Who asked for it.</param>
/// <param name="ConfirmedBy">Null where it waited for nobody.</param>
/// <param name="IsNew">The entry began by it.</param>
public sealed record AccessGrant(DateTimeOffset At, Guid By, Guid? ConfirmedBy, bool IsNew);

/// <summary>Everything the directory's log says, folded. Also its form in a snapshot.</summary>
/// <param name="Holders">Who had each sign-in last, whether they have it still, by <see cref="SignInSubject.Key"/>.
/// </param>
public sealed record DirectoryState(
    ImmutableDictionary<Guid, Entry<Organisation>> Organisations,
    ImmutableDictionary<Guid, Entry<Unit>> Units,
    ImmutableDictionary<Guid, Entry<Person>> People,
    ImmutableDictionary<Guid, Entry<OnCallList>> OnCall,
    ImmutableDictionary<Guid, Entry<OfficerList>> Officers,
    ImmutableDictionary<Guid, Proposal> Proposals,
    ImmutableDictionary<Guid, OfficersProposal> OfficersWaiting,
    ImmutableDictionary<Guid, AccessGrant> Grants,
    ImmutableDictionary<string, Guid> Holders)
{
    /// <summary>Names the shape in a snapshot; raise it when a field changes and old snapshots are replayed
    /// instead.</summary>
    public const string Format = "directory-state-6";

    public static DirectoryState Empty { get; } = new(
        ImmutableDictionary<Guid, Entry<Organisation>>.Empty, ImmutableDictionary<Guid, Entry<Unit>>.Empty,
        ImmutableDictionary<Guid, Entry<Person>>.Empty, ImmutableDictionary<Guid, Entry<OnCallList>>.Empty,
        ImmutableDictionary<Guid, Entry<OfficerList>>.Empty, ImmutableDictionary<Guid, Proposal>.Empty,
        ImmutableDictionary<Guid, OfficersProposal>.Empty, ImmutableDictionary<Guid, AccessGrant>.Empty,
        ImmutableDictionary<string, Guid>.Empty);

    /// <summary>
    /// The active people by what they sign in with: made once for a state, and carried on by each change.
    /// </summary>
    private SignInIndex? index;

    public ImmutableDictionary<Guid, Entry<Person>> People
    {
        get;
        init
        {
            field = value;
            index = null;
        }
    } = People;

    /// <summary>This state with one entry of a person; as much work as the entry has sign-ins.</summary>
    internal DirectoryState With(Guid id, Entry<Person> entry)
    {
        var next = Index.With(People.GetValueOrDefault(id), id, entry);
        var holders = Holders.SetItems(entry.Value.Subjects.Select(s => KeyValuePair.Create(s.Key(), id)));
        return this with { People = People.SetItem(id, entry), Holders = holders, index = next };
    }

    /// <summary>Who had this sign-in last, whether they have it still; null where nobody ever had.</summary>
    public Guid? LastHolder(SignInSubject subject) =>
        Holders.TryGetValue(subject.Key(), out var person) ? person : null;

    /// <summary>Whether the person was the last to change that one's sign-ins or rights, or confirmed it.</summary>
    public bool GaveAccess(Guid person, Guid to) =>
        Grants.GetValueOrDefault(to) is { } grant && (grant.By == person || grant.ConfirmedBy == person);

    /// <summary>Whether somebody administers every organisation.</summary>
    public bool HasAdministratorOfAll => !Index.Administrators.IsEmpty;

    /// <summary>Whether anybody else administers every organisation.</summary>
    internal bool HasOtherAdministrator(Guid than) =>
        Index.Administrators.Count > (Index.Administrators.Contains(than) ? 1 : 0);

    private SignInIndex Index => index ??= SignInIndex.Of(People);

    /// <summary>Whether the person is active and may change the directory: their own organisation's part, if nothing
    /// else is said.</summary>
    public bool IsAdministrator(Guid person) =>
        People.TryGetValue(person, out var entry) && entry is { Active: true, Value.Administrator: true };

    /// <summary>Whether the person has the separate right to administer every organisation.</summary>
    public bool AdministersAll(Guid person) => IsAdministrator(person) && People[person].Value.Everywhere;

    /// <summary>Whether the person administers this organisation; of none (null) only who administers all does.
    /// </summary>
    public bool Administers(Guid person, Guid? organisation) => IsAdministrator(person)
        && (People[person].Value.Everywhere
            || (organisation is not null && People[person].Value.OrganisationId == organisation));

    /// <summary>Whether the administrator may confirm what waits for this person's entry, if they administer where it
    /// belongs.</summary>
    public bool MayConfirm(Guid administrator, Guid person) => Proposals.TryGetValue(person, out var asked)
        && administrator != asked.By && administrator != person
        && (!asked.Person.Everywhere || AdministersAll(administrator))
        && (asked.Ends is not null || PersonRules.MayConfirm(this, new(person, asked.Person), administrator));

    /// <summary>Whether the administrator is shown that this person is known here: of who belongs to what they
    /// administer, and of a patient or next of kin never.</summary>
    public bool IsShown(Guid administrator, Guid person) => People.TryGetValue(person, out var entry)
        && Administers(administrator, entry.Value.OrganisationId) && !entry.Value.IsFamily();

    /// <summary>Whether whoever changes that person's sign-ins, or ends their sessions, must administer every
    /// organisation: they would have that right themselves, or keep from it who has it (DIR-35).</summary>
    public bool IsAbove(Guid person) => People.GetValueOrDefault(person) is { Value.Everywhere: true };

    /// <summary>The active person with this sign-in subject; null for strangers and for those deactivated.</summary>
    public Guid? WhoIs(SignInSubject subject) =>
        Index.Subjects.TryGetValue(subject, out var person) ? person : null;

    /// <summary>Whether somebody had this sign-in who is not active any more: no link makes them somebody new, whom
    /// nobody would know as the one whom a patient keeps out or an administrator ended.</summary>
    public bool WasSomebody(SignInSubject subject) =>
        People.Values.Any(entry => !entry.Active && entry.Value.Subjects.Contains(subject));

    /// <summary>The person as a room names them, with the organisation's name today; null for those not
    /// active.</summary>
    public MemberCard? CardOf(Guid person)
    {
        if (!People.TryGetValue(person, out var entry) || !entry.Active) { return null; }
        var p = entry.Value;
        var organisation = p.OrganisationId is { } id
            ? Organisations.GetValueOrDefault(id)?.Value.Name
            : p.External?.Institution;
        return new MemberCard(
            person, p.Name, p.Profession, p.OrganisationId, organisation ?? "", p.Region, p.Country, p.UnitId);
    }

    /// <summary>The active units for which the person is on call at a moment: as long as they are a doctor of that
    /// organisation, whatever was planned.</summary>
    public IEnumerable<Guid> OnDuty(Guid person, DateTimeOffset now) =>
        People.TryGetValue(person, out var entry) && entry.Active
            && RoomRoles.Of(this, person).Contains(Role.ResponsibleDoctor)
            ? OnCall.Where(l => Units.GetValueOrDefault(l.Key) is { Active: true } unit
                && unit.Value.OrganisationId == entry.Value.OrganisationId
                && Organisations.GetValueOrDefault(unit.Value.OrganisationId) is { Active: true }
                && l.Value.Value.Turns.Any(t => t.PersonId == person && t.From <= now && now < t.Until))
                .Select(l => l.Key)
            : [];

    /// <summary>The active organisations whose data-protection officer the person is, as long as they belong to them.
    /// </summary>
    public IEnumerable<Guid> OfficerFor(Guid person) =>
        People.TryGetValue(person, out var entry) && entry is { Active: true, Value.OrganisationId: { } own }
            && Organisations.GetValueOrDefault(own) is { Active: true }
            && Officers.GetValueOrDefault(own)?.Value.People.Contains(person) is true
            ? [own]
            : [];

    /// <summary>Whether anybody is data-protection officer of the organisation.</summary>
    public bool HasOfficer(Guid organisation) => Officers.GetValueOrDefault(organisation)?.Value.People
        .Any(person => OfficerFor(person).Contains(organisation)) is true;

    /// <summary>Whether the unit may answer for rooms: it treats, and it and its organisation are active.</summary>
    public bool IsResponsible(Entry<Unit> unit) => unit is { Active: true, Value.Treats: true }
        && Organisations.GetValueOrDefault(unit.Value.OrganisationId) is { Active: true };

    /// <summary>The active units that treat for which the person may take a room over: as coordinator, deputy or doctor
    /// of the unit, at work in its organisation.</summary>
    public IEnumerable<Guid> AnswersFor(Guid person)
    {
        if (!People.TryGetValue(person, out var entry) || !entry.Active) { return []; }
        var doctor = RoomRoles.Of(this, person).Contains(Role.ResponsibleDoctor);
        return Units
            .Where(u => IsResponsible(u.Value) && u.Value.Value.OrganisationId == entry.Value.OrganisationId
                && (u.Value.Value.CoordinatorId == person || u.Value.Value.DeputyId == person
                    || (doctor && entry.Value.UnitId == u.Key)))
            .Select(u => u.Key);
    }

    /// <summary>The active units whose coordinator or deputy the person is.</summary>
    public IEnumerable<Guid> UnitsAnsweredBy(Guid person) => Units
        .Where(u => u.Value.Active && (u.Value.Value.CoordinatorId == person || u.Value.Value.DeputyId == person))
        .Select(u => u.Key);

    /// <summary>Who receives for a unit; null while the unit is not active or lacks an active coordinator or
    /// deputy.</summary>
    public Requests.Receiver? ReceiverOf(Guid unit)
    {
        if (!Units.TryGetValue(unit, out var entry) || !entry.Active) { return null; }
        var coordinator = entry.Value.CoordinatorId is { } c ? CardOf(c) : null;
        var deputy = entry.Value.DeputyId is { } d ? CardOf(d) : null;
        return coordinator is null || deputy is null
            ? null
            : new Requests.Receiver(new OrganisationRef(unit, entry.Value.Name), coordinator, deputy);
    }

    /// <summary>Whether the person answers for what lies with the unit: whom it names now, and while it has no two of
    /// them whom it had, at work in its organisation (REQ-28).</summary>
    public bool AnswersFor(Guid unit, Guid person, bool answeredBefore) => ReceiverOf(unit) is { } now
        ? now.IsOf(person)
        : answeredBefore && People.TryGetValue(person, out var entry) && entry.Active
            && entry.Value.OrganisationId is { } organisation
            && Units.GetValueOrDefault(unit)?.Value.OrganisationId == organisation;
}
