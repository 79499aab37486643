using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CaseRoom.Domain.Rooms;

namespace CaseRoom.Domain.Conclusion;

/// <summary>
/// The code on the last page of a signed conclusion: 80 bits of SHA-256 over the exact wordings, positions and
/// recommendations, in
/// Crockford's base 32, four groups of four. Equal content gives an equal code.
/// </summary>
public static class CheckCode
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Characters = 16;
    private const int Group = 4;

    public static string Of(RoomState state, int number)
    {
        var content = new StringBuilder("caseroom-conclusion-v1");
        Add(content, number.ToString(CultureInfo.InvariantCulture));
        foreach (var (id, s) in state.Conclusion.Statements.OrderBy(s => s.Value.Order).ThenBy(s => s.Key))
        {
            if (s.Withdrawn is not null) { continue; }
            Add(content, id.ToString(), s.Text);
            foreach (var (person, p) in s.Positions.Where(p => p.Value.Wording == s.Wording).OrderBy(p => p.Key))
            {
                Add(content, person.ToString(), p.Kind.ToString(), p.Reason ?? "");
            }
        }

        foreach (var (id, r) in state.Conclusion.Recommendations.OrderBy(r => r.Value.Order).ThenBy(r => r.Key))
        {
            if (r.Withdrawn is not null) { continue; }
            var due = r.Due?.ToString("O", CultureInfo.InvariantCulture) ?? "";
            Add(content, id.ToString(), r.Kind.ToString(), r.Text, r.Addressee.Name, due, r.Extent ?? "");
        }

        return Spell(SHA256.HashData(Encoding.UTF8.GetBytes(content.ToString())));
    }

    /// <summary>Every field with its length before it, so that no two contents run together to the same text.</summary>
    private static void Add(StringBuilder content, params ReadOnlySpan<string> fields)
    {
        foreach (var field in fields)
        {
            content.Append('|').Append(field.Length.ToString(CultureInfo.InvariantCulture)).Append(':').Append(field);
        }
    }

    private static string Spell(byte[] hash)
    {
        var code = new StringBuilder();
        for (var i = 0; i < Characters; i++)
        {
            if (i > 0 && i % Group == 0) { code.Append('-'); }
            var bit = i * 5;
            var pair = (hash[bit / 8] << 8) | hash[(bit / 8) + 1];
            code.Append(Alphabet[(pair >> (11 - (bit % 8))) & 31]);
        }

        return code.ToString();
    }
}
