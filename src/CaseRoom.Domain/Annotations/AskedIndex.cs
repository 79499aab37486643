using System.Collections.Immutable;

namespace CaseRoom.Domain.Annotations;

/// <summary>Who is asked in which threads: mentioned, or the thread's subject, without having written since.</summary>
internal sealed class AskedIndex(ImmutableDictionary<Guid, ImmutableHashSet<Guid>> threadsByPerson)
{
    public static AskedIndex Of(ImmutableDictionary<Guid, CommentThread> threads)
    {
        var index = ImmutableDictionary<Guid, ImmutableHashSet<Guid>>.Empty;
        foreach (var (id, thread) in threads) { index = Change(index, id, [], PeopleIn(thread)); }
        return new AskedIndex(index);
    }

    public IReadOnlyCollection<Guid> Of(Guid person) => threadsByPerson.GetValueOrDefault(person) ?? [];

    /// <summary>The index after a thread took the place of another, or of none.</summary>
    public AskedIndex With(Guid id, CommentThread? before, CommentThread after) =>
        new(Change(threadsByPerson, id, before is null ? [] : PeopleIn(before), PeopleIn(after)));

    private static ImmutableDictionary<Guid, ImmutableHashSet<Guid>> Change(
        ImmutableDictionary<Guid, ImmutableHashSet<Guid>> index, Guid thread, HashSet<Guid> before, HashSet<Guid> after)
    {
        foreach (var person in before.Except(after)) { index = index.SetItem(person, index[person].Remove(thread)); }
        foreach (var person in after.Except(before))
        {
            index = index.SetItem(person, (index.GetValueOrDefault(person) ?? []).Add(thread));
        }

        return index;
    }

    private static HashSet<Guid> PeopleIn(CommentThread thread)
    {
        var wrote = new Dictionary<Guid, long>();
        foreach (var comment in thread.Comments.Values)
        {
            wrote[comment.By] = Math.Max(comment.Order, wrote.GetValueOrDefault(comment.By));
        }

        var asked = new HashSet<Guid>();
        foreach (var comment in thread.Comments.Values.Where(c => !c.Retracted))
        {
            foreach (var person in comment.Mentions) { Ask(comment, person); }
            if (thread.Anchor is { Kind: AnchorKind.Person, Id: { } subject }) { Ask(comment, subject); }
        }

        return asked;

        void Ask(Comment comment, Guid person)
        {
            if (person != comment.By && comment.Order > wrote.GetValueOrDefault(person)) { asked.Add(person); }
        }
    }
}
