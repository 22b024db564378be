using LteImsBench.Core;
using LteImsBench.Core.Identity;
using LteImsBench.Epc.Subscribers;
using LteImsBench.Host.Subscribers;

namespace LteImsBench.Host.Tests.Subscribers;

public sealed class SqliteSubscriberStoreTests : IDisposable
{
    private static readonly Subscriber Alice = new(Imsi.Parse("001010123456789"), new("+11234567890"), OctetString.FromHex("465b5ce8b199b49faa5f0a2ee238a6bc"))
    {
        Opc = OctetString.FromHex("e8ed289deba952e4283b54e88e6183ca"),
        AllowedApns = ["internet", "ims"],
    };

    private readonly string _file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    [Fact]
    public void A_sequence_number_outlives_the_process()
    {
        using (var first = new SqliteSubscriberStore(_file, [Alice])) first.SaveSqn(Alice.Imsi, 0x1234_0000_0020);
        using var second = new SqliteSubscriberStore(_file, [Alice with { ResLength = 4 }]);
        Subscriber kept = Assert.Single(second.LoadAll());
        Assert.Equal((0x1234_0000_0020UL, 4, Alice.K, Alice.Opc), (kept.Sqn, kept.ResLength, kept.K, kept.Opc));
        Assert.Equal(["internet", "ims"], kept.AllowedApns);
    }

    [Fact]
    public void A_subscriber_that_only_the_file_knows_stays()
    {
        using (var first = new SqliteSubscriberStore(_file, [Alice])) Assert.Single(first.LoadAll());
        using var second = new SqliteSubscriberStore(_file, []);
        Assert.Equal(Alice.Imsi, Assert.Single(second.LoadAll()).Imsi);
    }

    public void Dispose()
    {
        foreach (string suffix in (string[])["", "-wal", "-shm"]) File.Delete(_file + suffix);
    }
}
