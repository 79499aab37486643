using System.Collections;
using System.Reflection;

namespace CaseRoom.Testing.Abuse;

/// <summary>The ids by which commands name things.</summary>
public static class IdFields
{
    /// <summary>Every id that stands in the value, however deep.</summary>
    public static IReadOnlyCollection<Guid> In(object? value)
    {
        var found = new HashSet<Guid>();
        Collect(value, found);
        return found;
    }

    /// <summary>Whether a value of the type can hold one.</summary>
    public static bool HasAny(Type type) => HasAny(type, []);

    private static void Collect(object? value, HashSet<Guid> found)
    {
        switch (value)
        {
            case null or string: return;
            case Guid id: found.Add(id); return;
            case IEnumerable many:
                foreach (var one in many) { Collect(one, found); }
                return;
        }

        if (!IsOurs(value.GetType())) { return; }
        foreach (var property in Properties(value.GetType())) { Collect(property.GetValue(value), found); }
    }

    private static bool HasAny(Type type, HashSet<Type> seen)
    {
        if (type == typeof(Guid)) { return true; }
        if (!seen.Add(type)) { return false; }
        return type.GetGenericArguments().Any(inner => HasAny(inner, seen)) || (IsOurs(type) && (
            Properties(type).Any(property => HasAny(property.PropertyType, seen))
            || type.Assembly.GetTypes().Any(kind => kind.BaseType == type && HasAny(kind, seen))));
    }

    private static IEnumerable<PropertyInfo> Properties(Type type) => type
        .GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(property => property.GetIndexParameters().Length == 0 && property.CanWrite);

    private static bool IsOurs(Type type) => !type.IsEnum && !type.IsArray
        && type.Namespace?.StartsWith("CaseRoom.Domain", StringComparison.Ordinal) == true;
}
