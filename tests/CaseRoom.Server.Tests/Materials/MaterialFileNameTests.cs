using CaseRoom.Server.Materials;
using CaseRoom.Testing;

namespace CaseRoom.Server.Tests.Materials;

public sealed class MaterialFileNameTests
{
    private static readonly Guid Id = new("0192a000-0000-7000-8000-00000000000a");

    /// <summary>As <see cref="MediaSniffer"/> stores it.</summary>
    private const string Text = "text/plain; charset=utf-8";

    [Theory, Rule("UPL-05")]
    [InlineData("Veggplansje 3", "image/png", "Veggplansje 3.png")]
    [InlineData("bilde.JPEG", "image/jpeg", "bilde.JPEG")]
    [InlineData("phenopacket.json", Text, "phenopacket.json")]
    [InlineData("../../etc/passwd", Text, "_.._etc_passwd.txt")]
    [InlineData("Svar\r\nSet-Cookie: a=b", "application/pdf", "Svar__Set-Cookie_ a_b.pdf")]
    [InlineData("", "image/webp", "0192a00000007000800000000000000a.webp")]
    public void A_file_is_named_as_its_reader_knows_it_and_as_its_type_ends(string title, string type, string name) =>
        MaterialFileName.Of(Id, title, type).ShouldBe(name);
}
