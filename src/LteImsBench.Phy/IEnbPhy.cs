using LteImsBench.Messages.Fapi;

namespace LteImsBench.Phy;

/// <summary>
/// The network side of a physical layer, in FAPI terms. All requests of a subframe are made from within
/// <see cref="IEnbPhyNotifier.OnSubframe"/>, on the bench thread. They stay as they are until the next such call, an UL_CONFIG until
/// its own subframe has been received.
/// </summary>
public interface IEnbPhy
{
    void DlConfig(DlConfigRequest request);

    void Tx(TxRequest request);

    void HiDci0(HiDci0Request request);

    void UlConfig(UlConfigRequest request);
}
