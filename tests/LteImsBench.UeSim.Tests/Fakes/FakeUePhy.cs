using LteImsBench.Core.Identity;
using LteImsBench.Core.Time;
using LteImsBench.Phy.Ue;

namespace LteImsBench.UeSim.Tests.Fakes;

/// <summary>A physical layer that notes what it is told to send.</summary>
internal sealed class FakeUePhy : IUePhy
{
    public record Preamble(int Index, float PowerDbm, Tti Tti);

    public record Window(Rnti RaRnti, Tti First, int Subframes);

    public record Pusch(UePusch Transmission, byte[] Block);

    public List<Preamble> Preambles { get; } = [];

    public List<Window> Windows { get; } = [];

    public List<Pusch> Puschs { get; } = [];

    public List<(int Value, bool IsAbsolute)> TimingAdvances { get; } = [];

    public MonitoredRntis Monitored { get; private set; }

    public UeCommonConfig? Common { get; private set; }

    public UeDedicatedConfig? Dedicated { get; private set; }

    public bool SchedulingRequest { get; private set; }

    public bool IsSearching { get; private set; }

    /// <summary>Off, what is sent is not kept, so that nothing is allocated.</summary>
    public bool Keeps { get; set; } = true;

    public Pusch LastPusch => Puschs[^1];

    public void Search() => IsSearching = true;

    public void Stop() => IsSearching = false;

    public void Configure(in UeCommonConfig config) => Common = config;

    public void Configure(in UeDedicatedConfig config) => Dedicated = config;

    public void Monitor(in MonitoredRntis rntis) => Monitored = rntis;

    public void MonitorRandomAccess(Rnti raRnti, Tti first, int subframes) => Windows.Add(new(raRnti, first, subframes));

    public Tti SendPreamble(int preamble, float targetPowerDbm, Tti earliest)
    {
        // Occasions in subframe 1 of every frame.
        Tti at = earliest;
        while (at.Subframe != 1) at += 1;
        Preambles.Add(new(preamble, targetPowerDbm, at));
        return at;
    }

    public void SendPusch(in UePusch transmission, ReadOnlySpan<byte> transportBlock)
    {
        if (Keeps) Puschs.Add(new(transmission, transportBlock.ToArray()));
    }

    public void SetSchedulingRequest(bool isPending) => SchedulingRequest = isPending;

    public void SetTimingAdvance(int value, bool isAbsolute) => TimingAdvances.Add((value, isAbsolute));
}
