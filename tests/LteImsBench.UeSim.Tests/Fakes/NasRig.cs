using LteImsBench.UeSim.Card;
using LteImsBench.UeSim.Nas;
using LteImsBench.UeSim.Nas.Esm;

namespace LteImsBench.UeSim.Tests.Fakes;

/// <summary>The NAS of a UE between a fake access stratum with a scripted network behind it and a fake user plane.</summary>
internal sealed class NasRig : IPdnUser
{
    public NasRig(UeSettings? settings = null, bool recordsPdus = false)
    {
        Settings = settings ?? new UeSettings { PdnType = Messages.Nas.PdnType.Ipv4 };
        Bench = new(recordsPdus);
        Mme = new(Bench, Link, Settings);
        Nas = new(new(Bench.Loop.Clock, Bench.Log, Settings, new UsimCard(Settings.Usim)), Link, this);
        Link.User = Nas;
    }

    public UeSettings Settings { get; }

    public TestBench Bench { get; }

    public FakeNasLink Link { get; } = new();

    public FakeMme Mme { get; }

    public UeNas Nas { get; }

    public List<PdnConnection> Opened { get; } = [];

    public List<PdnConnection> Closed { get; } = [];

    public int BearerChanges { get; private set; }

    public UeOutcome Attach() => Bench.Await(() => Nas.AttachAsync(CancellationToken.None));

    public void OnOpened(PdnConnection pdn) => Opened.Add(pdn);

    public void OnBearersChanged(PdnConnection pdn) => BearerChanges++;

    public void OnClosed(PdnConnection pdn) => Closed.Add(pdn);
}
