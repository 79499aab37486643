using System.Text.Json.Serialization;

namespace CaseRoom.Domain.Access.Guard;

/// <summary>Something in a text that may tell who somebody is, for the author to look at.</summary>
/// <param name="Field">Where it stands, by the name of the field.</param>
/// <param name="Kind">What it may be.</param>
/// <param name="Excerpt">The words; empty where they stand in a text that the author may not see. Of what is unread the
/// pages, and empty where that is all of it.</param>
/// <param name="Page">Of a file with pages, from 1; else null.</param>
public sealed record FoundInText(
    string Field, GuardKind Kind, string Excerpt,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Page = null);
