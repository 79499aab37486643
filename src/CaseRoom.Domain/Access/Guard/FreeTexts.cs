using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;

namespace CaseRoom.Domain.Access.Guard;

/// <summary>
/// Every free text in an event or a state, found by its type: a text of a new field is guarded without anybody
/// thinking of it, and what is none has to be named here.
/// </summary>
internal static class FreeTexts
{
    /// <summary>Text that a program made or that stands in a catalogue.</summary>
    private static readonly HashSet<string> NoFreeText =
        ["MediaType", "Address", "Original", "CheckCode", "Salt", "Language"];

    private static readonly ConcurrentDictionary<Type, IReadOnlyList<PropertyInfo>> Known = [];

    public static List<FreeText> In(object? whole)
    {
        var texts = new List<FreeText>();
        Collect(whole, new FreeText("", "", Published: false), texts);
        return texts;
    }

    private static void Collect(object? part, FreeText at, List<FreeText> texts)
    {
        switch (part)
        {
            // A member's card is shown across the border as it is.
            case null or MemberCard: return;
            case string text:
                if (text.Length > 0) { texts.Add(at with { Text = text }); }
                return;
            case IDictionary entries:
                foreach (var value in entries.Values) { Collect(value, at, texts); }
                return;
            case IEnumerable items:
                foreach (var item in items) { Collect(item, at, texts); }
                return;
        }

        var published = at.Published || part is Citation;
        foreach (var property in Known.GetOrAdd(part.GetType(), Readable))
        {
            Collect(property.GetValue(part), new FreeText(FieldOf(property), "", published), texts);
        }
    }

    private static List<PropertyInfo> Readable(Type type) =>
        type.Namespace?.StartsWith("CaseRoom", StringComparison.Ordinal) == true
        && !type.IsEnum
        ? [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => p.GetIndexParameters().Length == 0 && !NoFreeText.Contains(p.Name)
                && MayHoldText(p.PropertyType))]
        : [];

    private static bool MayHoldText(Type type) => type == typeof(string) || !type.IsValueType;

    private static string FieldOf(PropertyInfo property) =>
        char.ToLowerInvariant(property.Name[0]) + property.Name[1..];
}

/// <param name="Field">The field that it stands in, as on the wire.</param>
/// <param name="Published">Of a publication: who wrote it and where is named by right.</param>
internal sealed record FreeText(string Field, string Text, bool Published);
