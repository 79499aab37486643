using CaseRoom.Domain.Custody;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Refusals;
using CaseRoom.Domain.Rooms;

namespace CaseRoom.Domain.Directory;

/// <summary>What an entry of the directory must hold.</summary>
internal static class DirectoryRules
{
    /// <summary>Sign-in subjects of one person: several providers, several accounts.</summary>
    public const int Subjects = 20;

    /// <summary>Turns on call of one unit: half a year of days with several doctors each.</summary>
    public const int Turns = 500;

    /// <summary>Officers of one organisation: one and who stands in, several times over.</summary>
    public const int Officers = 20;

    /// <summary>A duty ends; a longer one is a mistake, or no duty.</summary>
    public static readonly TimeSpan LongestTurn = TimeSpan.FromDays(31);

    public static Refusal? Fault(Organisation o)
    {
        if (o.OrganisationNumber is { } number && !IsOrganisationNumber(number))
        {
            return new Refusal.Invalid("organisationNumber", "nineDigitsWithCheck");
        }

        return Check.Required("name", o.Name, Limits.Line) ?? Country(o.Country);
    }

    public static Refusal? Fault(DirectoryState state, Unit u)
    {
        if (!IsActive(state.Organisations, u.OrganisationId)) { return new Refusal.NotFound("organisationId"); }

        // Its people belong to it and are registered after it: until then it receives nothing.
        if (u.DeputyId is not null && u.DeputyId == u.CoordinatorId)
        {
            return new Refusal.Invalid("deputyId", "deputyIsCoordinator");
        }

        return Check.Required("name", u.Name, Limits.Line);
    }

    public static Refusal? Fault(DirectoryState state, Guid id, Person p, Streams.Actor actor)
    {
        if (id == Streams.Actor.System.PersonId) { return new Refusal.Invalid("personId", "reserved"); }
        if (p.Roles.IsDefault) { return new Refusal.Missing("roles"); }
        if (p.Subjects.IsDefault) { return new Refusal.Missing("subjects"); }
        if (p.HprNumber is { } hpr && (hpr.Length is < 1 or > 9 || !hpr.All(char.IsAsciiDigit)))
        {
            return new Refusal.Invalid("hprNumber", "upToNineDigits");
        }

        if (p.OrganisationId is { } o && !IsActive(state.Organisations, o))
        {
            return new Refusal.NotFound("organisationId");
        }

        if (p.UnitId is { } u)
        {
            var isOther = IsActive(state.Units, u) && state.Units[u].Value.OrganisationId != p.OrganisationId;
            // To whom it is not shown a unit of another organisation is none (SEC-15).
            var isShown = actor.IsSystem || state.AdministersAll(actor.PersonId);
            if (isOther && isShown) { return new Refusal.Invalid("unitId", "ofAnotherOrganisation"); }
            if (isOther || !IsActive(state.Units, u)) { return new Refusal.NotFound("unitId"); }
        }

        if (p is { Everywhere: true, Administrator: false })
        {
            return new Refusal.Invalid("everywhere", "administratorsOnly");
        }

        if (p.External is { } external && Fault(p, external) is { } from) { return from; }
        if (p.Roles.Contains(Role.EmergencyDoctor)) { return new Refusal.Invalid("roles", "onCallInstead"); }
        if (p.Roles.Distinct().Count() != p.Roles.Length) { return new Refusal.Invalid("roles", "twice"); }
        return Check.Required("name", p.Name, Limits.Line) ?? Check.Optional("profession", p.Profession, Limits.Line)
            ?? Country(p.Country) ?? SubjectsFault(state, id, p, actor);
    }

    /// <summary>Who is on call for a unit opens its rooms: with it they would be another organisation's unasked.
    /// </summary>
    public static Refusal? Moves(DirectoryState state, Guid id, Unit u) =>
        state.Units.GetValueOrDefault(id) is { } unit && unit.Value.OrganisationId != u.OrganisationId
            ? new Refusal.Invalid("organisationId", "movesUnit")
            : null;

    /// <summary>No entry has the id under which rooms stand in a list (DIR-65): they would be found by it, and those
    /// found in one list are destroyed.</summary>
    public static Refusal? NoList(string field, Guid id, DirectoryState state) =>
        id == CustodyLists.Erasing || state.Organisations.Keys.Any(one => CustodyLists.ToDecide(one) == id)
        || state.Units.Keys.Any(one => CustodyLists.Offered(one) == id)
            ? Check.Taken(field, seen: false)
            : null;

    /// <summary>No id is an entry's of two kinds.</summary>
    public static Refusal? Free<T>(string field, Guid id, IReadOnlyDictionary<Guid, Entry<T>> others) =>
        others.ContainsKey(id) ? Check.Taken(field, seen: false) : null;

    /// <summary>Active people of the organisation.</summary>
    public static Refusal? Fault(DirectoryState state, SetDataProtectionOfficers c)
    {
        if (!IsActive(state.Organisations, c.OrganisationId)) { return new Refusal.NotFound("organisationId"); }
        if (Check.Below("people", c.People.Count, Officers + 1) is { } tooMany) { return tooMany; }
        if (c.People.Distinct().Count() != c.People.Count) { return new Refusal.Invalid("people", "twice"); }
        return c.People.All(id => state.People.GetValueOrDefault(id) is { Active: true } person
            && person.Value.OrganisationId == c.OrganisationId)
            ? null
            : new Refusal.Invalid("people", "ofAnotherOrganisation");
    }

    /// <summary>Nothing but an expert abroad, of no organisation here.</summary>
    private static Refusal? Fault(Person p, ExternalPerson external) =>
        p.Country == "NO" || !Countries.IsKnown(p.Country) ? new Refusal.Invalid("country", "external")
        : p.OrganisationId is not null ? new Refusal.Invalid("organisationId", "external")
        : p.Administrator || p.Roles is not [Role.ErnExpert] ? new Refusal.Invalid("roles", "external")
        : Check.Required("institution", external.Institution, Limits.Line);

    /// <summary>Active people of the unit's organisation who may be responsible doctors, each turn with an end.
    /// </summary>
    public static Refusal? Fault(DirectoryState state, Guid unit, IReadOnlyList<OnCallTurn> turns)
    {
        if (!IsActive(state.Units, unit)) { return new Refusal.NotFound("unitId"); }
        if (Check.Below("turns", turns.Count, Turns + 1) is { } tooMany) { return tooMany; }
        var organisation = state.Units[unit].Value.OrganisationId;
        foreach (var turn in turns)
        {
            if (state.People.GetValueOrDefault(turn.PersonId) is not { Active: true } person
                || person.Value.OrganisationId != organisation
                || !RoomRoles.Of(state, turn.PersonId).Contains(Role.ResponsibleDoctor))
            {
                return new Refusal.Invalid("personId", "noDoctorOfUnit");
            }

            if (turn.Until <= turn.From) { return new Refusal.Invalid("until", "beforeStart"); }
            if (turn.Until - turn.From > LongestTurn) { return new Refusal.Invalid("until", "tooLong"); }
        }

        return null;
    }

    /// <summary>That a sign-in is taken is said of people whom the actor is shown: of anybody else it would tell that
    /// they are known here, and who takes it waits (DIR-64).</summary>
    private static Refusal? SubjectsFault(DirectoryState state, Guid id, Person p, Streams.Actor actor)
    {
        if (Check.Below("subjects", p.Subjects.Length, Subjects + 1) is { } tooMany) { return tooMany; }
        if (p.Subjects.Distinct().Count() != p.Subjects.Length) { return new Refusal.Invalid("subjects", "twice"); }
        foreach (var subject in p.Subjects)
        {
            var fault = Check.Required("subjects", subject.Issuer, Limits.Line)
                ?? Check.Required("subjects", subject.Subject, Limits.Line);
            if (fault is not null) { return fault; }
            if (state.WhoIs(subject) is { } holder && holder != id
                && (actor.IsSystem || state.IsShown(actor.PersonId, holder)))
            {
                return new Refusal.AlreadyExists("subjects");
            }
        }

        return null;
    }

    private static bool IsActive<T>(IReadOnlyDictionary<Guid, Entry<T>> entries, Guid id) =>
        entries.TryGetValue(id, out var entry) && entry.Active;

    private static Refusal? Country(string country) =>
        country.Length == 2 && country.All(char.IsAsciiLetterUpper)
            ? null : new Refusal.Invalid("country", "twoLetters");

    /// <summary>Nine digits with the check digit of the register of entities: weights 3 2 7 6 5 4 3 2, modulus
    /// 11.</summary>
    private static bool IsOrganisationNumber(string number)
    {
        if (number.Length != 9 || !number.All(char.IsAsciiDigit)) { return false; }
        ReadOnlySpan<int> weights = [3, 2, 7, 6, 5, 4, 3, 2];
        var sum = 0;
        for (var i = 0; i < weights.Length; i++) { sum += weights[i] * (number[i] - '0'); }
        return (11 - (sum % 11)) % 11 == number[8] - '0';
    }
}
