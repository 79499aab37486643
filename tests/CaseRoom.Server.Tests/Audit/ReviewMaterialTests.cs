using System.Security.Cryptography;
using CaseRoom.Adapters.Memory;
using CaseRoom.Domain.Directory;
using CaseRoom.Domain.Streams;
using CaseRoom.Server.Audit.Review;
using CaseRoom.Testing;

namespace CaseRoom.Server.Tests.Audit;

public sealed class ReviewMaterialTests
{
    private const int Many = 5_001;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact, Rule("AUD-101")]
    public async Task A_review_is_made_of_every_room_of_an_organisation_that_has_thousands()
    {
        var (own, unit, log) = (Guid.CreateVersion7(), Guid.CreateVersion7(), new MemoryRoomLog());
        var key = RandomNumberGenerator.GetBytes(32);
        for (var n = 0; n < Many; n++)
        {
            var room = new LogBatches(StreamId.Room(Guid.CreateVersion7()), key) { FindableBy = [unit] };
            await log.AppendAsync(room.Next("opened"), Stop);
        }

        var entry = new Entry<Unit>(new Unit(own, "Barn", null, null, true), false, 1);
        var directory = DirectoryState.Empty with { Units = DirectoryState.Empty.Units.Add(unit, entry) };
        (await ReviewMaterial.FindAsync(log, own, directory, Stop)).Count.ShouldBe(Many);
        (await ReviewMaterial.FindAsync(log, Guid.CreateVersion7(), directory, Stop)).ShouldBeEmpty();
    }
}
