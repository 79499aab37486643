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
        ["MediaType", "Address", "CheckCode", "Salt", "Language", nameof(Qualifier.Name)];

    private static readonly ConcurrentDictionary<Type, IReadOnlyList<PropertyInfo>> Known = [];

    public static List<(string Field, string Text)> In(object? whole)
    {
        var texts = new List<(string Field, string Text)>();
        Collect(whole, "", texts);
        return texts;
    }

    private static void Collect(object? part, string field, List<(string Field, string Text)> texts)
    {
        switch (part)
        {
            // A member's card is shown across the border as it is; a publication names who wrote it.
            case null or MemberCard or Citation: return;
            case string text:
                if (text.Length > 0) { texts.Add((field, text)); }
                return;
            case IDictionary entries:
                foreach (var value in entries.Values) { Collect(value, field, texts); }
                return;
            case IEnumerable items:
                foreach (var item in items) { Collect(item, field, texts); }
                return;
        }

        foreach (var property in Known.GetOrAdd(part.GetType(), Readable))
        {
            Collect(property.GetValue(part), FieldOf(property), texts);
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
