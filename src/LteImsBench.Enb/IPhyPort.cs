using LteImsBench.Messages.Fapi;

namespace LteImsBench.Enb;

/// <summary>
/// What the cell asks of its physical layer, in FAPI terms. Called once per TTI on the bench thread; must not block. A request stays
/// as it is until the next subframe, an UL_CONFIG until its own subframe has been received.
/// </summary>
public interface IPhyPort
{
    void DlConfig(DlConfigRequest request);

    void Tx(TxRequest request);

    void HiDci0(HiDci0Request request);

    void UlConfig(UlConfigRequest request);
}
