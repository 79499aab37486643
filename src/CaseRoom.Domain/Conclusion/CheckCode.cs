using System.Security.Cryptography;
using System.Text;
using CaseRoom.Domain.Rooms;

namespace CaseRoom.Domain.Conclusion;

/// <summary>
/// The code on the last page of a signed conclusion: 160 bits of SHA-256 over everything that is printed as signed
/// (<see cref="SignedContent"/>), in Crockford's base 32, eight groups of four. Equal content gives an equal code, and
/// the length makes it hard to find two contents with one code (SPEC.md, CCL-31).
/// </summary>
public static class CheckCode
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Characters = 32;
    private const int Group = 4;

    /// <param name="signers">All who have signed, the last of them included.</param>
    public static string Of(RoomState state, int number, IEnumerable<Guid> signers) =>
        Spell(SHA256.HashData(Encoding.UTF8.GetBytes(SignedContent.Of(state, number, signers))));

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
