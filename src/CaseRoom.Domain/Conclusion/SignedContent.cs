using System.Globalization;
using System.Text;
using CaseRoom.Domain.Access;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;

namespace CaseRoom.Domain.Conclusion;

/// <summary>
/// Everything that is printed as signed, as one text for the check code (SPEC.md, CCL-14). Every field stands with its
/// length before it and every list with its count, so that no two contents run together to the same text.
/// </summary>
internal sealed partial class SignedContent
{
    private readonly StringBuilder text = new("caseroom-conclusion-v2");

    private SignedContent()
    {
    }

    public static string Of(RoomState state, int number, IEnumerable<Guid> signers)
    {
        var content = new SignedContent();
        content.Add(Word(number), number > 1 ? state.Conclusion.ReopenedBecause : null);
        content.Add(state.Case);
        content.Each(
            state.Conclusion.Statements.Where(s => s.Value.Withdrawn is null)
                .OrderBy(s => s.Value.Order).ThenBy(s => s.Key),
            s => content.Add(s.Key, s.Value));
        content.Each(
            state.Conclusion.Recommendations.Where(r => r.Value.Withdrawn is null)
                .OrderBy(r => r.Value.Order).ThenBy(r => r.Key),
            r => content.Add(r.Key, r.Value));
        content.Each(
            state.Membership.Members.Values.Where(m => !Policy.IsPatientSide(m.Role)).OrderBy(m => m.Person.PersonId),
            content.Add);
        content.Each(signers.Distinct().Order(), s => content.Add(Word(s)));
        return content.text.ToString();
    }

    /// <summary>The case it is signed upon.</summary>
    private void Add(CaseState c)
    {
        Add(c.Patient?.Sex.ToString(), c.Patient?.Age.ToString(), c.Patient?.Region.ToString());
        Add(c.Diagnosis?.Status.ToString());
        Each(c.Diagnosis?.Codes ?? [], t => Add(t.Label, t.Code));
        Each(Enum.GetValues<CasePart>(), p => Add(c.TextOf(p)));
        Each(c.Facts.OrderBy(f => f.Value.Order).ThenBy(f => f.Key), f => Add(f.Key, f.Value.Fact));
        Each(c.Goals.OrderBy(g => g.Value.Order).ThenBy(g => g.Key), g => Add(
            Word(g.Key), g.Value.Words, g.Value.AskedBy, Word(g.Value.AskedOn), g.Value.Language,
            Word(g.Value.Interpreter)));
        Add(
            c.GoalsMissing?.Reason.ToString(), c.GoalsMissing?.Because, c.GoalsMissing?.AskedBy,
            Word(c.GoalsMissing?.AskedOn));
        Add(Word(c.FollowUp?.ReviewOn), Word(c.FollowUp?.ReanalysisOn), c.FollowUp?.ProposedCoordinator);
    }

    private void Add(Guid id, Statement s)
    {
        Add(Word(id), s.Text, Word(s.Wording), Word(s.AnswersGoal));
        Each(s.Corrections, c => Add(c.Before, c.After, Word(c.By), Word(c.At)));
        Each(s.Positions.Where(p => p.Value.Wording == s.Wording).OrderBy(p => p.Key), p => Add(
            Word(p.Key), p.Value.Kind.ToString(), p.Value.Reason, Word(p.Value.Correction)));
        Each(s.Positions.Where(p => p.Value.Wording != s.Wording).OrderBy(p => p.Key), p => Add(Word(p.Key)));
        Each(s.Advice.OrderBy(a => a.Key), a => Add(Word(a.Key), a.Value.Text, Word(a.Value.Wording)));
    }

    private void Add(Guid id, Recommendation r) => Add(
        Word(id), r.Kind.ToString(), r.Text, r.Addressee.Kind.ToString(), r.Addressee.Name, Word(r.Addressee.PersonId),
        Word(r.Due), r.Extent);

    private void Add(Member m) => Add(
        Word(m.Person.PersonId), m.Person.Name, m.Person.Profession, m.Person.Organisation, m.Role.ToString(),
        m.Standing.ToString());

    private void Each<T>(IEnumerable<T> items, Action<T> add)
    {
        var all = items.ToList();
        Add(Word(all.Count));
        foreach (var item in all) { add(item); }
    }

    /// <summary>What is not there is told apart from what is empty.</summary>
    private void Add(params ReadOnlySpan<string?> fields)
    {
        foreach (var field in fields)
        {
            text.Append('|').Append(field is null ? "-" : Word(field.Length)).Append(':').Append(field);
        }
    }

    private static string Word(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Word(bool yes) => yes ? "yes" : "no";

    private static string Word(Guid id) => id.ToString();

    private static string? Word(Guid? id) => id?.ToString();

    private static string? Word(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture);

    private static string Word(DateTimeOffset at) => at.ToString("O", CultureInfo.InvariantCulture);
}
