namespace CaseRoom.Testing;

/// <summary>Names the numbered rules of a SPEC.md that a test proves, such as <c>CON-04</c>.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class RuleAttribute(params string[] ids) : Attribute
{
    public IReadOnlyList<string> Ids { get; } = ids;
}
