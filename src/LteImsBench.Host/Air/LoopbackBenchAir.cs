using LteImsBench.Core.Time;
using LteImsBench.Host.Configuration;
using LteImsBench.Phy;
using LteImsBench.Phy.Loopback;
using LteImsBench.Phy.Ue;

namespace LteImsBench.Host.Air;

/// <summary>The air without a signal.</summary>
internal sealed class LoopbackBenchAir(BenchConfig config) : IBenchAir
{
    private readonly LoopbackAir _air = new(new(config.Seed, config.Radio.DownlinkLoss, config.Radio.UplinkLoss));

    public IEnbPhy Cell => _air;

    public bool IsPaced => false;

    public Action<string>? OnEvent
    {
        set { }
    }

    public void Start(IEnbPhyNotifier enb) => _air.Start(config.Cell.Pci, config.Cell.PrbCount, enb);

    public IUePhy AddUe(IUePhyNotifier notifier) => _air.AddUe(notifier);

    public void RemoveUe(IUePhy phy) => _air.RemoveUe((LoopbackUePhy)phy);

    public void Step(Tti tti) => _air.Step(tti);

    public void Interrupt()
    {
    }

    public void Dispose()
    {
    }
}
