using LteImsBench.Host.Configuration;
using LteImsBench.TestCases;

namespace LteImsBench.Host.Tests.Configuration;

public class BenchConfigLoaderTests
{
    [Fact]
    public void The_defaults_are_sound() => Assert.Empty(BenchConfigLoader.Check(new()));

    [Fact]
    public void A_file_may_change_any_layer()
    {
        BenchConfig config = Load(
            """
            seed: 9
            cell: { prb-count: 50, pci: 301 }
            core:
              timers: { t3460: { period: 2s } }
              apns:
                - { name: internet, ipv4-pool: 10.1.0.0/16, pdn-types: ipv4 }
            subscribers:
              - { imsi: 001010000000001, msisdn: "+15550001", k: 000102030405060708090a0b0c0d0e0f, algorithm: xor }
            serve: { grpc: "127.0.0.1:50052" }
            """);
        Assert.Equal((9, 50, 301), (config.Seed, config.Cell.PrbCount, config.Cell.Pci.Value));
        Assert.Equal((TimeSpan.FromSeconds(2), 4), (config.Core.Timers.T3460.Period, config.Core.Timers.T3460.MaxRetransmissions));
        Assert.Equal("+15550001", Assert.Single(config.Subscribers).Msisdn.Number);
        Assert.Equal(50052, config.Serve.Grpc.Port);
    }

    [Theory]
    [InlineData("cell:\n  prb-count: 26\n", 2, "6, 15, 25, 50, 75 or 100")]
    [InlineData("cell: { plmn: 310/410 }\n", 1, "the PLMN of the core, 001/01")]
    [InlineData("seed: 1\nserve:\n  grpc: 192.0.2.1:50051\n", 3, "loopback")]
    [InlineData("core:\n  apns:\n    - name: internet\n      ipv4-pool: 10.1.0.0/99\n", 4, "IPv4 address/length")]
    [InlineData("subscribers:\n  - { imsi: 001010000000001, msisdn: x, k: 00 }\n", 2, "16 octets")]
    [InlineData("radio:\n  phy: dsp\n  device: zmq:tx=tcp://*:2000\n", 3, "1 tx and 0 rx")]
    [InlineData("radio:\n  phy: dsp\n  rate: 3.84e6\n", 3, "5.76e6, 7.68e6")]
    [InlineData("radio:\n  device: file:rx=a\n", 2, "radio.phy to be dsp")]
    [InlineData("radio:\n  phy: dsp\n  receive-antennas: 3\n", 3, "1 or 2")]
    [InlineData("radio:\n  receive-antennas: 2\n", 2, "radio.phy to be dsp")]
    [InlineData("radio: { phy: dsp, channel: urban }\n", 1, "awgn, epa5, eva70, etu70")]
    [InlineData("core:\n  tmers: {}\n", 2, "'tmers' is no key of core")]
    public void A_fault_names_its_line(string yaml, int line, string words)
    {
        var fault = Assert.Throws<LoadException>(() => Load(yaml));
        Assert.Equal(line, fault.Line);
        Assert.Contains(words, fault.Message);
        Assert.StartsWith("bench.yaml:", fault.Message);
    }

    private static BenchConfig Load(string yaml) => BenchConfigLoader.Load("bench.yaml", new StringReader(yaml));
}
