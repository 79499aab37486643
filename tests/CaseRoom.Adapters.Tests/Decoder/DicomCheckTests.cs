using System.Globalization;
using CaseRoom.Adapters.Decoder;
using CaseRoom.Grains.Materials;
using CaseRoom.Testing;
using CaseRoom.Testing.Files;
using Shouldly;
using Xunit;
using static CaseRoom.Testing.Files.DicomFile;

namespace CaseRoom.Adapters.Tests.Decoder;

/// <summary>DICOM, through the real reader.</summary>
public sealed class DicomCheckTests : IDisposable
{
    private const string Dicom = "application/dicom";
    private const string Canary = "CANARY-7731";
    private const uint PerFrame = 0x52009230;

    private readonly ProcessFileCleaner _cleaner = new(new DecoderOptions { MayRunUnconfined = true });

    public void Dispose() => _cleaner.Dispose();

    public static TheoryData<string, byte[]> Clean() => new()
    {
        { "plain", Of([.. Nobody, .. Pixels]) },
        { "packed", Of([.. Nobody, .. Packed([], JpegFile.Of())], Jpeg) },
        { "sequences", Of([.. Nobody, .. Sequence(PerFrame, Text(0x00081030, ""), true), .. Pixels]) },
        { "empty sequence", Of([.. Nobody, .. Long(0x00081110, "SQ", []), .. Pixels]) },
        { "dummies", Of([.. Text(0x00080020, "19000101", "DA"), .. Text(0x00080030, "000000", "TM"), .. Nobody]) },
        {
            "implicit", Of(
                [.. ImplicitText(0x00100010, ""), .. ImplicitText(0x00120062, "YES"),
                    .. ImplicitText(0x00280004, "MONOCHROME2")], Implicit)
        },
    };

    [Theory, Rule("UPL-16")]
    [MemberData(nameof(Clean))]
    public async Task What_tells_of_nobody_is_kept_as_it_came(string what, byte[] file) =>
        (await _cleaner.CleanAsync(Dicom, file)).ShouldBe(file, what);

    [Fact, Rule("UPL-16")]
    public async Task Every_attribute_of_the_basic_profile_is_found_by_name_at_the_top_and_inside()
    {
        var profile = Profile();
        profile.Count.ShouldBeGreaterThan(500);
        foreach (var some in profile.Where(p => p.Tag >> 16 > 2).Chunk(40))
        {
            var told = some.Select(p => p.Name).Order(StringComparer.Ordinal);
            byte[] elements = [.. some.SelectMany(p => Text(p.Tag, Canary))];
            byte[] hidden = [.. some.SelectMany(p => ImplicitText(p.Tag, Canary))];
            foreach (var file in (byte[][])[
                Of([.. Nobody, .. elements]),
                Of([.. Nobody, .. Sequence(PerFrame, Sequence(PerFrame, elements, false), true), .. Pixels]),
                Of([.. ImplicitText(0x00120062, "YES"), .. hidden], Implicit),
            ])
            {
                var refusal = await _cleaner.RefusalAsync(Dicom, file);
                refusal.Reason.ShouldBe(FileReasons.Identified);
                refusal.Parts.ShouldBe(told);
            }
        }
    }

    public static TheoryData<string, byte[]> Telling() => new()
    {
        { "PatientIdentityRemoved", Of(Pixels) },
        { "PatientIdentityRemoved", Of([.. Text(0x00120062, "NO", "CS"), .. Pixels]) },
        { "PatientName", Of([.. Nobody, .. Text(0x00100010, "Nordmann^Anon")]) },
        { "OtherPatientIDs", Of([.. Nobody, .. Text(0x00101000, $"ANON\\{Canary}")]) },
        { "PrivateTags", Of([.. Nobody, .. Text(0x00091010, Canary)]) },
        { "PrivateTags", Of([.. Nobody, .. Sequence(PerFrame, Text(0x00090010, Canary), false)]) },
        { "OverlayData", Of([.. Nobody, .. Long(0x60023000, "OW", [1, 1])]) },
        { "CurveData", Of([.. Nobody, .. Long(0x50003000, "OW", [1, 1])]) },
        { "BurnedInAnnotation", Of([.. Nobody, .. Text(0x00280301, "YES", "CS")]) },
        {
            "SourceApplicationEntityTitle", Of([.. Nobody, .. Pixels], meta: Text(0x00020016, "HUS_RONTGEN", "AE"))
        },
        { "DataSetTrailingPadding", Of([.. Nobody, .. Long(0xfffcfffc, "OB", [1, 1])]) },
    };

    [Theory, Rule("UPL-16")]
    [MemberData(nameof(Telling))]
    public async Task What_may_tell_of_somebody_is_refused_by_its_name(string name, byte[] file)
    {
        var refusal = await _cleaner.RefusalAsync(Dicom, file);
        refusal.Reason.ShouldBe(FileReasons.Identified);
        refusal.Parts.ShouldBe([name]);
    }

    public static TheoryData<string, byte[]> Unknown() => new()
    {
        { "a private head", Of([.. Nobody, .. Pixels], meta: Long(0x00020102, "OB", [.. "Nordmann^Kari "u8])) },
        { "its creator", Of([.. Nobody, .. Pixels], meta: Text(0x00020100, "1.2.3.4", "UI")) },
        { "who sent it", Of([.. Nobody, .. Pixels], meta: Text(0x00020017, "HUS_RONTGEN", "AE")) },
        { "who received it", Of([.. Nobody, .. Pixels], meta: Text(0x00020018, "HUS_ARKIV", "AE")) },
        { "an industrial count as text", Of([.. Nobody, .. Text(0x00143050, "Nordmann", "LT"), .. Pixels]) },
        { "no element", Of([.. Nobody, .. Text(0x00080009, "Nordmann"), .. Pixels]) },
        { "a number as text", Of([.. Nobody, .. Text(0x00280010, "Nordmann"), .. Pixels]) },
        { "letters as a number", Of([.. Nobody, .. Text(0x00180050, "Nordmann", "DS"), .. Pixels]) },
        {
            "letters without a form",
            Of([.. ImplicitText(0x00120062, "YES"), .. ImplicitText(0x00180050, "Kari")], Implicit)
        },
        { "what somebody wrote", Of([.. Nobody, .. Long(0x0040a160, "UT", [.. "Nordmann"u8]), .. Pixels]) },
        { "inside a sequence", Of([.. Nobody, .. Sequence(PerFrame, Text(0x00080009, "Kari"), true), .. Pixels]) },
    };

    [Theory, Rule("UPL-40", "UPL-42")]
    [MemberData(nameof(Unknown))]
    public async Task What_nobody_knows_the_meaning_of_is_refused(string what, byte[] file)
    {
        var refusal = await _cleaner.RefusalAsync(Dicom, file);
        (refusal.Reason, refusal.Parts?.ShouldHaveSingleItem()).ShouldBe((FileReasons.Identified, "UnknownTags"), what);
    }

    [Fact, Rule("UPL-41")]
    public async Task A_sequence_that_is_said_to_be_bytes_is_refused_and_pixels_may_look_like_one()
    {
        byte[] name = [0xfe, 0xff, 0, 0xe0, 255, 255, 255, 255, .. Text(0x00100010, "Nordmann^Kari", "PN")];
        foreach (var form in (string[])["OB", "OW", "UT"])
        {
            var refusal = await _cleaner.RefusalAsync(Dicom, Of([.. Nobody, .. Long(PerFrame, form, name), .. Pixels]));
            refusal.Reason.ShouldBe(FileReasons.Unreadable, form);
        }

        var bright = Of([.. Nobody, .. Long(0x7fe00010, "OW", [0xfe, 0xff, 0, 0xe0, 1, 2, 3, 4])]);
        (await _cleaner.CleanAsync(Dicom, bright)).ShouldBe(bright);
    }

    public static TheoryData<string, string, byte[]> Other() => new()
    {
        { "a program before it", FileReasons.Preamble, Behind([.. "MZ"u8, 0x90, 0]) },
        { "another program before it", FileReasons.Preamble, Behind([0x7f, .. "ELF"u8]) },
        { "a picture before it", FileReasons.Preamble, Behind("II*\0"u8) },
        { "big endian", FileReasons.DicomForm, Of(Nobody, BigEndian) },
        { "deflated", FileReasons.DicomForm, Of(Nobody, Deflated) },
        { "of no form", FileReasons.DicomForm, Of(Nobody, "") },
        { "nothing", FileReasons.Unreadable, [] },
        { "no mark", FileReasons.Unreadable, new byte[200] },
        { "cut", FileReasons.Unreadable, Of([.. Nobody, .. Pixels])[..^1] },
        { "cut in a tag", FileReasons.Unreadable, Of([.. Nobody, 1]) },
        { "an end that never comes", FileReasons.Unreadable, Of([.. Nobody, .. Packed([1, 1])[..^8]]) },
        {
            "longer than the file", FileReasons.Unreadable,
            Of([.. Nobody, 8, 0, 0, 0, .. "OB"u8, 0, 0, 255, 255, 255, 127])
        },
        { "too deep", FileReasons.Unreadable, Of([.. Nobody, .. Deep(10_000)]) },
    };

    [Theory, Rule("UPL-11", "UPL-17")]
    [MemberData(nameof(Other))]
    public async Task What_is_broken_or_hides_something_is_refused(string what, string reason, byte[] file)
    {
        var refusal = await _cleaner.RefusalAsync(Dicom, file);
        (refusal.Reason, refusal.Death).ShouldBe((reason, null), what);
    }

    private static byte[] Behind(ReadOnlySpan<byte> something)
    {
        var file = Of([.. Nobody, .. Pixels]);
        something.CopyTo(file);
        return file;
    }

    /// <summary>Sequences in sequences, whose ends never come.</summary>
    private static byte[] Deep(int times)
    {
        var one = Sequence(PerFrame, [], true)[..20];
        return [.. Enumerable.Repeat(one, times).SelectMany(b => b)];
    }

    private static List<(uint Tag, string Name)> Profile() =>
    [
        .. File.ReadLines(Path.Combine(
                SharedData.RepositoryRoot, "src", "CaseRoom.Decoder", "Dicom", "basic-profile.txt"))
            .Select(line => (
                uint.Parse(line.AsSpan(0, 8), NumberStyles.HexNumber, CultureInfo.InvariantCulture), line[9..])),
    ];
}
