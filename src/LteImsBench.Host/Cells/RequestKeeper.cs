using LteImsBench.Enb;
using LteImsBench.Messages.Fapi;

namespace LteImsBench.Host.Cells;

/// <summary>Keeps the requests of a subframe for the transmitter.</summary>
internal sealed class RequestKeeper : IPhyPort
{
    public DlConfigRequest Downlink { get; private set; } = new();

    public TxRequest Blocks { get; private set; } = new();

    public HiDci0Request HiDci0Request { get; private set; } = new();

    public void DlConfig(DlConfigRequest request) => Downlink = request;

    public void Tx(TxRequest request) => Blocks = request;

    public void HiDci0(HiDci0Request request) => HiDci0Request = request;

    public void UlConfig(UlConfigRequest request)
    {
    }
}
