using System.Collections;
using System.Reflection;

namespace CaseRoom.Testing.Abuse;

/// <summary>The fields of text that commands and bodies of calls have, by the record that declares each.</summary>
public static class TextFields
{
    /// <summary>Every field of text that a value of one of the types can hold: <c>Term.Label</c>.</summary>
    public static HashSet<string> Of(IEnumerable<Type> types)
    {
        var fields = new HashSet<string>(StringComparer.Ordinal);
        var seen = new HashSet<Type>();
        foreach (var type in types) { Collect(type, fields, seen); }
        return fields;
    }

    /// <summary>Those in which the text stands.</summary>
    public static void Holding(object? value, string text, HashSet<string> found)
    {
        if (value is null or string || !IsOurs(value.GetType()))
        {
            if (value is IEnumerable many and not string)
            {
                foreach (var one in many) { Holding(one, text, found); }
            }

            return;
        }

        foreach (var property in Properties(value.GetType()))
        {
            var held = property.GetValue(value);
            if (held is string words && words.Contains(text, StringComparison.Ordinal)) { found.Add(NameOf(property)); }
            if (held is IEnumerable<string> list && list.Any(l => l.Contains(text, StringComparison.Ordinal)))
            {
                found.Add(NameOf(property));
            }

            Holding(held, text, found);
        }
    }

    private static void Collect(Type type, HashSet<string> fields, HashSet<Type> seen)
    {
        if (!seen.Add(type)) { return; }
        if (!IsOurs(type))
        {
            foreach (var inner in type.GetGenericArguments()) { Collect(inner, fields, seen); }
            return;
        }

        foreach (var property in Properties(type))
        {
            if (IsText(property.PropertyType)) { fields.Add(NameOf(property)); }
            else { Collect(property.PropertyType, fields, seen); }
        }

        foreach (var kind in type.Assembly.GetTypes().Where(t => t.BaseType == type)) { Collect(kind, fields, seen); }
    }

    private static IEnumerable<PropertyInfo> Properties(Type type) => type
        .GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(p => p.GetIndexParameters().Length == 0 && p.CanWrite);

    private static bool IsText(Type type) =>
        type == typeof(string) || typeof(IEnumerable<string>).IsAssignableFrom(type);

    private static bool IsOurs(Type type) => !type.IsEnum && !type.IsArray
        && (type.Namespace?.StartsWith("CaseRoom.Domain", StringComparison.Ordinal) == true
            || type.Namespace?.StartsWith("CaseRoom.Contracts", StringComparison.Ordinal) == true);

    private static string NameOf(PropertyInfo property) => $"{property.DeclaringType!.Name}.{property.Name}";
}
