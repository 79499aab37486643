using CaseRoom.Testing;
using CaseRoom.Testing.Files;
using CaseRoom.Web.Tests.Journey;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CaseRoom.Web.Tests.Rooms;

/// <summary>A DICOM file of somebody, from whom the page takes it before the server sees it.</summary>
public sealed class DicomUploadTests(Site site)
{
    private const string Canary = "KANARI77";

    [Fact, Rule("UPL-23", "UPL-25", "UPL-27", "UPL-28")]
    public async Task A_file_that_names_its_patient_is_taken_without_them()
    {
        await using var doctor = await site.SignInAsync("anders");
        await using var centre = await site.SignInAsync("frida");
        var room = await CaseStory.BeginAsync(doctor, centre);
        var page = doctor.Page;
        var faults = new List<string>();
        page.Console += (_, said) => { if (said.Type == "error") { faults.Add(said.Text); } };
        page.PageError += (_, fault) => faults.Add(fault);
        await doctor.EnterAsync(room);
        await page.GetByLabel("Velg filer").SetInputFilesAsync(
            new FilePayload { Name = "MR hode.dcm", MimeType = "application/dicom", Buffer = OfSomebody() });

        var review = page.GetByRole(AriaRole.Region, new() { Name = "DICOM-filer" });
        await Expect(review.GetByText("Filen sier ikke om det står tekst i bildet"))
            .ToBeVisibleAsync(new() { Timeout = Site.Patience });
        await review.GetByText("Dette er tatt ut").ClickAsync();
        await Expect(review.GetByText("PatientName")).ToBeVisibleAsync();
        await Expect(review.GetByText("PixelDataComments × 4")).ToBeVisibleAsync();
        (await review.InnerTextAsync()).ShouldNotContain(Canary);
        var send = review.GetByRole(AriaRole.Button, new() { Name = "Last opp uten identitet" });
        await Expect(send).ToBeDisabledAsync();
        await review.GetByLabel("Jeg har sett på bildet").CheckAsync();
        await send.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "MR hode", Exact = true }))
            .ToBeVisibleAsync(new() { Timeout = Site.Patience });

        var link = await page.GetByRole(AriaRole.Link, new() { Name = "Last ned" }).First.GetAttributeAsync("href");
        var (status, kept) = await Fetching.AskAsync(page, "GET", link!);
        status.ShouldBe(200);
        kept.ShouldContain("113100");
        kept.ShouldNotContain(Canary);
        faults.ShouldBeEmpty();
    }

    private static byte[] OfSomebody() => DicomFile.Counted(
    [
        .. DicomFile.Text(0x00080016, "1.2.840.10008.5.1.4.1.1.4", "UI"),
        .. DicomFile.Text(0x00080018, "1.2.826.0.1.3680043.2.7777.2", "UI"),
        .. DicomFile.Text(0x00081030, Canary),
        .. DicomFile.Sequence(0x00089215, DicomFile.Text(0x00100010, Canary, "PN"), marked: true),
        .. DicomFile.Text(0x00090010, Canary), .. DicomFile.Text(0x00100010, Canary, "PN"),
        .. DicomFile.Text(0x00100020, Canary), .. DicomFile.Text(0x0020000d, "1.2.826.0.1.3680043.2.7777.1", "UI"),
        .. DicomFile.Packed([], JpegFile.FromTelephone(Canary, 1)),
    ], DicomFile.Jpeg);
}
