using LteImsBench.Core;
using LteImsBench.Core.Identity;
using LteImsBench.L2;
using LteImsBench.Messages.Rrc;
using LteImsBench.Security;
using LteImsBench.UeSim.Rrc;
using LteImsBench.UeSim.Rrc.Connection;
using LteImsBench.UeSim.Tests.Fakes;

namespace LteImsBench.UeSim.Tests.Rrc;

public sealed class RadioLinkFailureTests
{
    private readonly RrcRig _rig = new();

    [Fact]
    public void Out_of_sync_for_T310_is_a_failure_and_in_sync_before_it_is_none()
    {
        _rig.Connect();
        _rig.Cell.IsInSync = false;
        _rig.Bench.Run(0.9);
        _rig.Cell.IsInSync = true;
        _rig.Bench.Run(1);
        Assert.DoesNotContain("RADIO LINK FAILURE", _rig.Bench.Names);
        _rig.Cell.IsInSync = false;
        _rig.Bench.Run(1.05);
        Assert.Contains("RADIO LINK FAILURE", _rig.Bench.Names);
    }

    [Fact]
    public void The_connection_is_re_established_with_refreshed_keys_and_the_bearers_go_on()
    {
        _rig.Connect();
        Rnti before = _rig.Rrc.Mac.CRnti!.Value;
        _rig.Cell.OnRrc = message =>
        {
            if (message is not RrcConnectionReestablishmentRequest) return;
            _rig.Cell.SendCcch(new RrcConnectionReestablishment { RrcTransactionIdentifier = 1, NextHopChainingCount = 0, RadioResourceConfigDedicated = RrcRig.Srb1Setup });
            _rig.Cell.Bearers.ReestablishSrb1(Refreshed());
        };
        Fail();

        RrcConnectionReestablishmentRequest request = _rig.Cell.Last<RrcConnectionReestablishmentRequest>();
        Assert.Equal((before, new Pci(1)), (request.UeIdentity.CRnti, request.UeIdentity.PhysCellId));
        Assert.Equal(ReestablishmentCause.OtherFailure, request.ReestablishmentCause);

        // VarShortMAC-Input: cell 0000001 (28 bits), PCI 1 (9), C-RNTI (16), three bits of padding (TS 36.331 §5.3.7.4 and §7.1).
        ulong bits = (1UL << 25 | 1UL << 16 | before.Value) << 3;
        byte[] input = [.. Enumerable.Range(0, 7).Select(i => (byte)(bits >> (48 - 8 * i)))];
        Assert.Equal((uint)(ushort)Eia.Mac(2, RrcRig.Keys().KRrcInt, uint.MaxValue, 31, LinkBit.Downlink, input), request.UeIdentity.ShortMacI);

        Assert.IsType<RrcConnectionReestablishmentComplete>(_rig.Cell.Received[^1]);
        Assert.True(_rig.Rrc.IsConnected);
        Assert.NotEqual(before, _rig.Rrc.Mac.CRnti);

        _rig.Cell.Bearers.Resume();
        _rig.Cell.Send(new RrcConnectionReconfiguration { RrcTransactionIdentifier = 2 });
        _rig.Bench.Run(0.3);
        Assert.Equal(2, _rig.Cell.Last<RrcConnectionReconfigurationComplete>().RrcTransactionIdentifier);
        _rig.Rrc.SendPacket(new(5), [0x45, 9]);
        _rig.Rrc.SendNas(OctetString.FromHex("07605f"));
        _rig.Bench.Run(0.3);
        Assert.Equal([0x45, 9], _rig.Cell.Packets[^1].Packet);
        Assert.IsType<UlInformationTransfer>(_rig.Cell.Received[^1]);
    }

    [Fact]
    public void NAS_messages_of_the_meantime_are_sent_when_the_connection_goes_on()
    {
        _rig.Connect();
        _rig.Cell.OnRrc = message =>
        {
            if (message is not RrcConnectionReestablishmentRequest) return;
            _rig.Cell.SendCcch(new RrcConnectionReestablishment { RrcTransactionIdentifier = 1, RadioResourceConfigDedicated = RrcRig.Srb1Setup });
            _rig.Cell.Bearers.ReestablishSrb1(Refreshed());
        };
        _rig.Cell.IsInSync = false;
        _rig.Bench.Run(1.05);
        Assert.Equal(RrcState.Reestablishing, _rig.Rrc.State);
        Assert.True(_rig.Rrc.SendNas(OctetString.FromHex("076060")));
        _rig.Cell.IsInSync = true;
        _rig.Bench.Run(0.6);
        Assert.IsType<UlInformationTransfer>(_rig.Cell.Received[^1]);
    }

    [Fact]
    public void A_rejected_re_establishment_ends_the_connection()
    {
        _rig.Connect();
        _rig.Cell.OnRrc = message =>
        {
            if (message is RrcConnectionReestablishmentRequest) _rig.Cell.SendCcch(new RrcConnectionReestablishmentReject());
        };
        Fail();
        Assert.Equal(ConnectionEnd.Failure, Assert.Single(_rig.Ends));
        Assert.Equal(RrcState.Idle, _rig.Rrc.State);
    }

    [Fact]
    public void Without_a_cell_T311_ends_the_connection()
    {
        _rig.Connect();
        _rig.Cell.IsOnAir = false;
        _rig.Bench.Run(1.1);
        Assert.Equal(RrcState.Reestablishing, _rig.Rrc.State);
        _rig.Bench.Run(3);
        Assert.Equal(ConnectionEnd.Failure, Assert.Single(_rig.Ends));
        Assert.Null(_rig.Rrc.Cell);
        _rig.Cell.IsOnAir = true;
        _rig.Bench.Run(0.6);
        Assert.NotNull(_rig.Rrc.Cell);
        Assert.Equal(1, _rig.Cells);
    }

    [Fact]
    public void Before_security_a_failure_ends_the_connection_at_once()
    {
        _rig.Camp();
        _rig.ServeSetup();
        _rig.Establish();
        _rig.Bench.Run(0.1);
        _rig.Cell.IsInSync = false;
        _rig.Bench.Run(1.05);
        Assert.Equal(ConnectionEnd.Failure, Assert.Single(_rig.Ends));
        Assert.Empty(_rig.Cell.Received.OfType<RrcConnectionReestablishmentRequest>());
    }

    [Fact]
    public void The_key_chain_derives_vertically_when_the_count_differs()
    {
        OctetString kEnb = EpsKeys.KEnb(RrcRig.KAsme, 0);
        var chain = new AsKeyChain(RrcRig.KAsme, kEnb);
        chain.Select(2, 2);

        // NCC 2: NH*1 from the initial K_eNB, NH*2 from NH*1 (TS 33.401 §7.2.8.1 and annex A.4).
        OctetString nextHop = EpsKeys.NextHop(RrcRig.KAsme, EpsKeys.NextHop(RrcRig.KAsme, kEnb));
        OctetString refreshed = EpsKeys.KEnbStar(nextHop, 1, 3350);
        Assert.Equal(EpsKeys.RrcIntegrity(refreshed, 2), chain.Refresh(2, new(1), new(3350)).KRrcInt);

        // The same count again: horizontally from the key in use.
        Assert.Equal(EpsKeys.RrcIntegrity(EpsKeys.KEnbStar(refreshed, 1, 3350), 2), chain.Refresh(2, new(1), new(3350)).KRrcInt);
    }

    private void Fail()
    {
        _rig.Cell.IsInSync = false;
        _rig.Bench.Run(1.05);
        _rig.Cell.IsInSync = true;
        _rig.Bench.Run(0.6);
    }

    private static AsSecurity Refreshed()
    {
        OctetString kEnb = EpsKeys.KEnbStar(EpsKeys.KEnb(RrcRig.KAsme, 0), 1, 3350);
        return new(2, 2, EpsKeys.RrcIntegrity(kEnb, 2), EpsKeys.RrcEncryption(kEnb, 2), EpsKeys.UpEncryption(kEnb, 2));
    }
}
